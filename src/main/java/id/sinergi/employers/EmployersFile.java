package id.sinergi.employers;

import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.Merged;
import id.sinergi.imports.kinds.RowCells;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.imports.kinds.Stage;
import id.sinergi.shared.PersonalNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Employers with their number at BPJS Ketenagakerjaan or their business number. A row with {@code kode_cabang} is a branch of
 * the employer with its NPP.
 */
@Component
final class EmployersFile implements ImportKind {

    private static final List<Column> STAGED = List.of(
            new Column("npp", "text"),
            new Column("nib", "text"),
            new Column("npwp", "text"),
            new Column("name", "text"),
            new Column("address", "text"),
            new Column("village_code", "text"),
            new Column("kbli", "text"),
            new Column("contact", "text"),
            new Column("phone", "text"),
            new Column("email", "text"),
            new Column("worker_count", "integer"),
            new Column("risk_group", "smallint"),
            new Column("branch_code", "text"),
            new Column("target", "bigint"));

    /** What a later file changes, by its columns. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("npp", "npp"),
            Map.entry("nib", "nib"),
            Map.entry("npwp", "npwp"),
            Map.entry("nama", "name"),
            Map.entry("alamat", "address"),
            Map.entry("kode_desa", "village_code"),
            Map.entry("kbli", "kbli"),
            Map.entry("penanggung_jawab", "contact"),
            Map.entry("telepon", "phone"),
            Map.entry("email", "email"),
            Map.entry("jumlah_pekerja", "worker_count"),
            Map.entry("kelompok_risiko", "risk_group"));

    private static final List<String> NOT_OF_BRANCHES =
            List.of("npwp", "kbli", "penanggung_jawab", "telepon", "email", "kelompok_risiko");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final EmployerMergeRepository merging;

    EmployersFile(EmployerMergeRepository merging) {
        this.merging = merging;
    }

    @Override
    public String code() {
        return "employers";
    }

    @Override
    public Set<Agency> agencies() {
        return EnumSet.of(Agency.BPJS, Agency.DISNAKER);
    }

    @Override
    public List<String> required() {
        return List.of("nama", "kode_desa");
    }

    @Override
    public List<String> optional() {
        return List.of(
                "npp",
                "nib",
                "npwp",
                "alamat",
                "kbli",
                "penanggung_jawab",
                "telepon",
                "email",
                "jumlah_pekerja",
                "kelompok_risiko",
                "kode_cabang");
    }

    @Override
    public List<String> oneOf() {
        return List.of("npp", "nib");
    }

    @Override
    public List<Column> staged() {
        return STAGED;
    }

    @Override
    public List<Key> keys() {
        return List.of(
                new Key("CASE WHEN branch_code IS NULL THEN npp END", "npp"),
                new Key("CASE WHEN branch_code IS NULL THEN nib END", "nib"),
                new Key("npp || '/' || branch_code", "kode_cabang"));
    }

    @Override
    public Registered registered() {
        return new Registered(EmployerMergeRepository.REGISTERED, FIELDS);
    }

    @Override
    public int compare(Stage stage, User by) {
        return merging.compareEmployers(stage, setsRisk(by));
    }

    @Override
    public Merged merge(Stage stage, Origin origin) {
        return merging.employers(origin);
    }

    private static boolean setsRisk(User user) {
        return user.isSystem() || user.agency() == Agency.BPJS;
    }

    @Override
    public void check(RowCheck row, RowContext context) {
        var npp = RowCells.npp(row);
        var nib = RowCells.number(row, "nib", "\\d{13}");
        if (npp == null && nib == null) {
            row.error(row.cell("npp") == null ? "nib" : "npp", "employer.number");
        }
        row.keep("npp", npp);
        row.keep("nib", nib);
        row.name("nama");
        row.keep("address", row.text("alamat", 300));
        RowCells.village(row, context);
        row.keep("worker_count", RowCells.inRange(row, "jumlah_pekerja", 0, 1_000_000));
        var branch = RowCells.branch(row);
        row.keep("branch_code", branch);
        if (branch == null) {
            ofEmployer(row);
            return;
        }
        if (npp == null) {
            row.error("npp", "branch.npp");
        }
        NOT_OF_BRANCHES.stream()
                .filter(column -> !row.isUnsaid(column))
                .forEach(column -> row.drop(column, "branch.notKept"));
    }

    /** What is kept of employers and not of their branches. */
    private static void ofEmployer(RowCheck row) {
        row.keep("npwp", npwp(row));
        row.keep("kbli", RowCells.number(row, "kbli", "[A-V]|\\d{1,5}"));
        row.keep("contact", row.named("penanggung_jawab", 200));
        row.keep("phone", RowCells.phone(row));
        var email = Cleaning.code(row.cell("email"));
        if (PersonalNumber.isIn(email)) {
            row.drop("email", "text.number");
        } else if (EMAIL.matcher(email).matches() && email.length() <= 200) {
            row.keep("email", email);
        } else if (!email.isEmpty() && !email.equals("-")) {
            row.warn("email", "email.unreadable");
        }
        row.keep("risk_group", RowCells.inRange(row, "kelompok_risiko", 1, 5));
    }

    /** 15 digits, or 16 since the number of persons is their NIK; written with or without points. */
    private static @Nullable String npwp(RowCheck row) {
        var written = RowCells.number(row, "npwp", "[\\d.-]+");
        var digits = written == null ? "" : written.replaceAll("\\D", "");
        if (written != null && digits.length() != 15 && digits.length() != 16) {
            row.warn("npwp", "npwp.length");
            return null;
        }
        return written == null ? null : digits;
    }
}
