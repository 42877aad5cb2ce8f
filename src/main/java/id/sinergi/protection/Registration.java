package id.sinergi.protection;

import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.registry.Beneficiaries;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.Readings;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The file with which the people of an approved list are registered; who took it stands in the trail. */
@Service
public class Registration {

    private final ProtectionLists seen;
    private final ListRepository lists;
    private final PersonRepository people;
    private final Beneficiaries beneficiaries;
    private final Readings readings;
    private final RegistrationFile file;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(
            ProtectionLists seen,
            ListRepository lists,
            PersonRepository people,
            Beneficiaries beneficiaries,
            Readings readings,
            RegistrationFile file,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seen = seen;
        this.lists = lists;
        this.people = people;
        this.beneficiaries = beneficiaries;
        this.readings = readings;
        this.file = file;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    public enum Format {
        XLSX,
        CSV
    }

    public record Paper(String fileName, String type, byte[] content) {}

    /** Whether the current user may take the file of a list, once it is approved. */
    public boolean mayTake(ProtectionList list) {
        var user = currentUser.get();
        return (user.agency() == Agency.BPJS || user.agency() == Agency.DISNAKER)
                && (user.is(Role.OFFICER) || user.is(Role.SUPERVISOR))
                && user.sees(list.villages());
    }

    /** Refused with {@code case.unknown}, {@code protection.registerOnly} and {@code protection.notApproved}. */
    @Act
    public Result<Paper> take(String number, Format format) {
        return seen.find(number).then(sheet -> {
            if (!mayTake(sheet.seen().list())) {
                return Result.refused(Refusal.forbidden("protection.registerOnly"));
            }
            var list = lists.lock(number);
            if (!list.state().isFrozen()) {
                return Result.refused(Refusal.conflict("protection.notApproved"));
            }
            return Result.done(taken(list, format));
        });
    }

    private Paper taken(ProtectionList list, Format format) {
        var placed = people.of(list.number(), Reach.EVERYWHERE);
        var particulars = beneficiaries.particulars(placed.keySet());
        var content = file.write(list, particulars, placed, format);
        readings.handedOver(
                PeopleList.PROTECTION, Readings.by("case", list.number(), "file", true), particulars.size());
        lists.exported(list.number(), clock.instant());
        events.publishEvent(new ProtectionEvent.Exported(
                list.number(), list.villages(), format.name(), particulars.size(), sha256(content)));
        var name = list.number() + (format == Format.XLSX ? ".xlsx" : ".csv");
        return new Paper(
                name,
                format == Format.XLSX
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8",
                content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The headers of the file, in order. */
    public List<String> columns() {
        return file.headers();
    }
}
