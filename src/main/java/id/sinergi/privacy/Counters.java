package id.sinergi.privacy;

import id.sinergi.casefile.Cases;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.registry.PersonalFile;
import id.sinergi.territory.Territory;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where answers are handed over. */
@Component
class Counters {

    private static final String DISNAKER = Agency.DISNAKER + "_" + Role.OFFICER;

    /** Units that may see all that the copy holds, income too. */
    private static final Set<String> TRUSTED = Set.of(
            DISNAKER,
            Agency.DPMD + "_" + Role.OFFICER,
            Agency.KECAMATAN + "_" + Role.OFFICER,
            Agency.DESA + "_" + Role.OFFICER);

    private final Cases cases;
    private final PersonalFile file;

    Counters(Cases cases, PersonalFile file) {
        this.cases = cases;
        this.file = file;
    }

    /**
     * The unit that hands the answer over: the counter that received the request where all the person's records lie in its
     * area and their contents are its to see; otherwise Disnaker.
     */
    String answering(SubjectRequest request) {
        if (!TRUSTED.contains(request.office())) {
            return DISNAKER;
        }
        var areas = cases.get(request.caseNumber()).areas();
        var nik = Objects.requireNonNullElse(request.nik(), "");
        var covered = file.rows(nik).stream()
                .allMatch(row -> areas.stream().anyMatch(area -> Territory.isInside(row.villageCode(), area)));
        return covered ? request.office() : DISNAKER;
    }
}
