package id.sinergi.registry;

import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.Merged;
import id.sinergi.imports.kinds.RowCells;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.imports.kinds.Stage;
import id.sinergi.shared.Naming;
import id.sinergi.shared.PersonalNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The people of villages, as OpenSID and Regsosek list them. */
@Component
public final class ResidentsFile implements ImportKind {

    public static final String CODE = "residents";
    public static final List<String> REQUIRED = List.of("nik", "nama", "tanggallahir", "sex");
    public static final List<String> OPTIONAL = List.of(
            "no_kk",
            "tempatlahir",
            "alamat",
            "dusun",
            "rw",
            "rt",
            "pekerjaan_id",
            "status_kerja",
            "pemberi_kerja",
            "penghasilan",
            "desil",
            "telepon",
            "warganegara_id",
            "status_dasar",
            "kode_desa");
    private static final List<Column> STAGED = List.of(
            new Column("nik", "text"),
            new Column("village_code", "text"),
            new Column("family_card", "text"),
            new Column("name", "text"),
            new Column("birth_date", "date"),
            new Column("birth_place", "text"),
            new Column("sex", "text"),
            new Column("address", "text"),
            new Column("hamlet", "text"),
            new Column("rw", "text"),
            new Column("rt", "text"),
            new Column("occupation", "smallint"),
            new Column("other_occupation", "smallint"),
            new Column("work_status", "smallint"),
            new Column("employer_name", "text"),
            new Column("monthly_income", "bigint"),
            new Column("decile", "smallint"),
            new Column("phone", "text"),
            new Column("citizenship", "smallint"),
            new Column("life_status", "smallint"));

    /** What a later file changes, by its columns. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("no_kk", "family_card"),
            Map.entry("nama", "name"),
            Map.entry("tanggallahir", "birth_date"),
            Map.entry("tempatlahir", "birth_place"),
            Map.entry("sex", "sex"),
            Map.entry("alamat", "address"),
            Map.entry("dusun", "hamlet"),
            Map.entry("rw", "rw"),
            Map.entry("rt", "rt"),
            Map.entry("pekerjaan_id", "occupation"),
            Map.entry("status_kerja", "work_status"),
            Map.entry("pemberi_kerja", "employer_name"),
            Map.entry("penghasilan", "monthly_income"),
            Map.entry("desil", "decile"),
            Map.entry("telepon", "phone"),
            Map.entry("warganegara_id", "citizenship"),
            Map.entry("status_dasar", "life_status"));

    private static final Map<String, String> ALIASES = Map.of(
            "jeniskelamin", "sex",
            "namalengkap", "nama",
            "nokartukeluarga", "no_kk",
            "nomorkk", "no_kk",
            "pekerjaan", "pekerjaan_id",
            "warganegara", "warganegara_id",
            "kewarganegaraan", "warganegara_id",
            "statusdasarid", "status_dasar");
    private static final int WORKING_AGE = 15;
    /** The number of an occupation that has none. */
    private static final short OTHER = 89;

    private final WorkerMergeRepository workers;
    private final StagedQuery staged;
    private final ApplicationEventPublisher events;

    ResidentsFile(WorkerMergeRepository workers, StagedQuery staged, ApplicationEventPublisher events) {
        this.workers = workers;
        this.staged = staged;
        this.events = events;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<Agency> agencies() {
        return EnumSet.of(Agency.DESA, Agency.KECAMATAN, Agency.DPMD);
    }

    @Override
    public List<String> required() {
        return REQUIRED;
    }

    @Override
    public List<String> optional() {
        return OPTIONAL;
    }

    @Override
    public boolean isOfVillages() {
        return true;
    }

    @Override
    public Map<String, String> aliases() {
        return ALIASES;
    }

    @Override
    public List<Column> staged() {
        return STAGED;
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("nik", "nik"));
    }

    @Override
    public List<Numbered> numbered() {
        return List.of(new Numbered("nik", "nik", Nik.BEARER), new Numbered("family_card", "no_kk", "true"));
    }

    @Override
    public int compare(Stage stage, User by) {
        stage.flag(WorkerMergeRepository.OTHER, "nik", "person.other", false);
        return 0;
    }

    @Override
    public Registered registered() {
        return new Registered(WorkerMergeRepository.SAME, FIELDS);
    }

    @Override
    public String elsewhere() {
        return WorkerMergeRepository.ELSEWHERE;
    }

    @Override
    public Map<String, List<Code>> codes() {
        return Codes.ofResidents();
    }

    @Override
    public Merged merge(Stage stage, Origin origin) {
        var merged = workers.merge(origin);
        if (merged.created() + merged.updated() > 0) {
            events.publishEvent(staged.byResidents());
        }
        return merged;
    }

    @Override
    public void check(RowCheck row, RowContext context) {
        var nik = Nik.check(row, "nik");
        row.name("nama");
        var birth = RowCells.birthDate(row, context, "tanggallahir");
        var sex = row.decided("sex", Codes::sex, Codes.words("sex"));
        if (sex == null && row.isUnsaid("sex")) {
            row.warn("sex", "sex.missing");
        }
        RowCells.village(row, context);
        if (nik != null) {
            row.keep("sex", sex == null ? Nik.sex(nik) : sex);
            if (birth != null) {
                Nik.compare(row, nik, birth, "tanggallahir", sex, context.regency());
            }
        }
        if (birth != null && birth.plusYears(WORKING_AGE).isAfter(context.today())) {
            row.warn("tanggallahir", "age.under", Integer.toString(WORKING_AGE));
        }
        familyCard(row);
        row.keep("birth_place", row.named("tempatlahir", 100));
        row.keep("address", row.text("alamat", 300));
        row.keep("hamlet", row.text("dusun", 100));
        row.keep("rw", row.text("rw", 10));
        row.keep("rt", row.text("rt", 10));
        occupation(row);
        row.keep("work_status", row.coded("status_kerja", Codes::workStatus));
        row.keep("employer_name", row.named("pemberi_kerja", 200));
        row.keep("monthly_income", RowCells.amount(row, "penghasilan"));
        row.keep("decile", RowCells.inRange(row, "desil", 1, 10));
        row.keep("phone", RowCells.phone(row));
        row.keep("citizenship", row.decided("warganegara_id", Codes::citizenship, Codes.words("warganegara_id")));
        row.keep("life_status", row.decided("status_dasar", Codes::lifeStatus, Codes.words("status_dasar")));
    }

    private static void familyCard(RowCheck row) {
        var number = Cleaning.number(row.cell("no_kk"));
        if (Cleaning.isRounded(row.cell("no_kk"), row.isNumber("no_kk"))) {
            row.error("no_kk", "familyCard.rounded");
        } else if (number.matches("\\d{12}0000")) {
            row.error("no_kk", "familyCard.serial");
        } else if (PersonalNumber.isOne(number)) {
            row.keep("family_card", number);
        } else if (!Naming.isNothing(number) && !number.equals("0")) {
            row.drop("no_kk", "familyCard.unreadable");
        }
    }

    /**
     * A word that is no occupation of the list is an occupation all the same: number 89, "other", of whom none is known; it
     * says nothing against one that is.
     */
    private static void occupation(RowCheck row) {
        var known = Codes.occupation(row.cell("pekerjaan_id"));
        known.ifPresent(code -> row.keep("occupation", code));
        if (known.isPresent() || row.isUnsaid("pekerjaan_id")) {
            return;
        }
        if (Cleaning.isNumber(Cleaning.key(row.cell("pekerjaan_id")))) {
            row.drop("pekerjaan_id", "code.unknown");
        } else {
            row.drop("pekerjaan_id", "occupation.unknown");
            row.keep("other_occupation", OTHER);
        }
    }
}
