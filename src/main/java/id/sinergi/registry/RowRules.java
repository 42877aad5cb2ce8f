package id.sinergi.registry;

import id.sinergi.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a row of each kind acceptable, and what is kept of it: one place for files and for forms. */
final class RowRules {

    private static final Set<String> PROGRAMS = Set.of("JKK", "JKM", "JHT", "JP", "JKP");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final int WORKING_AGE = 15;

    private final String regency;
    private final LocalDate today;
    private final Set<String> villages;
    private final Predicate<String> covered;
    private final @Nullable String village;

    /**
     * @param villages codes of all villages
     * @param covered whether a village lies in the scope of the one who brings the data
     * @param village the village of the whole file, or {@code null}
     */
    RowRules(
            String regency,
            LocalDate today,
            Set<String> villages,
            Predicate<String> covered,
            @Nullable String village) {
        this.regency = regency;
        this.today = today;
        this.villages = villages;
        this.covered = covered;
        this.village = village;
    }

    void check(ImportKind kind, RowCheck row) {
        switch (kind) {
            case RESIDENTS -> resident(row);
            case MEMBERS -> member(row);
            case EMPLOYERS -> employer(row);
            case ARREARS -> arrears(row);
        }
    }

    private void resident(RowCheck row) {
        var nik = Nik.check(row, "nik");
        row.name("nama");
        var birth = birthDate(row, "tanggallahir");
        var sex = Codes.sex(row.cell("sex")).orElse(null);
        if (sex == null) {
            row.warn("sex", "sex.unreadable");
        }
        village(row);
        if (nik != null) {
            row.keep("sex", sex == null ? Nik.sex(nik) : sex);
            if (birth != null) {
                Nik.compare(row, nik, birth, "tanggallahir", sex, regency);
            }
        }
        if (birth != null && birth.plusYears(WORKING_AGE).isAfter(today)) {
            row.warn("tanggallahir", "age.under", Integer.toString(WORKING_AGE));
        }
        var familyCard = Cleaning.digits(row.cell("no_kk"));
        if (familyCard.matches("\\d{16}")) {
            row.keep("family_card", familyCard);
        } else if (!familyCard.isEmpty() && !familyCard.equals("0") && !familyCard.equals("-")) {
            row.warn("no_kk", "familyCard.unreadable");
        }
        row.keep("birth_place", row.text("tempatlahir", 100));
        row.keep("address", row.text("alamat", 300));
        row.keep("hamlet", row.text("dusun", 100));
        row.keep("rw", row.text("rw", 10));
        row.keep("rt", row.text("rt", 10));
        row.keep("occupation", occupation(row));
        row.keep("work_status", row.coded("status_kerja", Codes::workStatus));
        row.keep("employer_name", row.text("pemberi_kerja", 200));
        row.keep("monthly_income", amount(row, "penghasilan"));
        row.keep("decile", inRange(row, "desil", 1, 10));
        row.keep("phone", phone(row));
        row.keep("citizenship", row.coded("warganegara_id", Codes::citizenship));
        row.keep("life_status", row.coded("status_dasar", Codes::lifeStatus));
    }

    private void member(RowCheck row) {
        var nik = Nik.check(row, "nik");
        row.name("nama");
        var birth = birthDate(row, "tanggal_lahir");
        if (nik != null && birth != null) {
            Nik.compare(row, nik, birth, "tanggal_lahir", null, regency);
        }
        row.keep("kpj", row.text("kpj", 30));
        var npp = Cleaning.digits(row.cell("npp"));
        row.keep("npp", npp.equals("-") ? "" : npp.substring(0, Math.min(30, npp.length())));
        switch (Cleaning.key(row.cell("segmen"))) {
            case "pu" -> row.keep("segment", "PU");
            case "bpu" -> row.keep("segment", "BPU");
            case "jakon" -> row.keep("segment", "JAKON");
            default -> row.error("segmen", "segment.unknown");
        }
        programs(row);
        switch (Cleaning.key(row.cell("status"))) {
            case "aktif", "active" -> row.keep("active", true);
            case "nonaktif", "tidakaktif", "inactive" -> row.keep("active", false);
            default -> row.error("status", "status.unknown");
        }
        var asOf = Cleaning.date(row.cell("per_tanggal")).orElse(null);
        if (asOf == null || asOf.isBefore(OLDEST)) {
            row.error("per_tanggal", "date.unreadable");
            return;
        }
        if (asOf.isAfter(today)) {
            row.warn("per_tanggal", "date.future");
        }
        row.keep("as_of", asOf);
    }

    private static void programs(RowCheck row) {
        var programs =
                List.of(Cleaning.code(row.cell("program"))
                                .toUpperCase(Locale.ROOT)
                                .split("[+,;/&\\s]+"))
                        .stream()
                        .filter(program -> !program.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        if (programs.isEmpty() || !PROGRAMS.containsAll(programs)) {
            row.error("program", "program.unknown");
        } else {
            row.keep("programs", "{" + String.join(",", programs) + "}");
        }
    }

    private void employer(RowCheck row) {
        var npp = number(row, "npp", "[A-Za-z0-9.-]{1,30}");
        var nib = number(row, "nib", "\\d{13}");
        if (npp == null && nib == null) {
            row.error(row.cell("npp") == null ? "nib" : "npp", "employer.number");
        }
        row.keep("npp", npp);
        row.keep("nib", nib);
        row.keep("npwp", number(row, "npwp", "[\\d.-]{15,24}"));
        row.name("nama");
        row.keep("address", row.text("alamat", 300));
        village(row);
        row.keep("kbli", number(row, "kbli", "[A-V]|\\d{1,5}"));
        row.keep("contact", row.text("penanggung_jawab", 200));
        row.keep("phone", phone(row));
        var email = Cleaning.code(row.cell("email"));
        if (EMAIL.matcher(email).matches() && email.length() <= 200) {
            row.keep("email", email);
        } else if (!email.isEmpty() && !email.equals("-")) {
            row.warn("email", "email.unreadable");
        }
        row.keep("worker_count", inRange(row, "jumlah_pekerja", 0, 1_000_000));
    }

    private void arrears(RowCheck row) {
        var npp = Cleaning.digits(row.cell("npp"));
        if (npp.isEmpty() || npp.length() > 30) {
            row.error("npp", "npp.missing");
        }
        row.keep("npp", npp);
        var month = Cleaning.month(row.cell("bulan")).orElse(null);
        if (month == null) {
            row.error("bulan", "month.unreadable");
        }
        row.keep("month", month);
        var contribution = Cleaning.rupiah(row.cell("iuran")).filter(sum -> sum >= 0);
        if (contribution.isEmpty()) {
            row.error("iuran", "amount.unreadable");
        }
        row.keep("contribution", contribution.orElse(null));
        var paid = amount(row, "dibayar");
        row.keep("paid", paid == null ? 0 : paid);
        var due = Cleaning.date(row.cell("jatuh_tempo")).orElse(null);
        if (due == null && !row.isBlank("jatuh_tempo")) {
            row.warn("jatuh_tempo", "date.unreadable");
        }
        row.keep("due_on", due == null && month != null ? month.plusMonths(1).withDayOfMonth(15) : due);
        row.keep("worker_count", inRange(row, "jumlah_pekerja", 0, 1_000_000));
    }

    private @Nullable LocalDate birthDate(RowCheck row, String column) {
        if (row.isBlank(column)) {
            row.error(column, "birthDate.missing");
            return null;
        }
        var birth = Cleaning.date(row.cell(column)).orElse(null);
        if (birth == null) {
            row.error(column, "birthDate.unreadable");
            return null;
        }
        if (birth.isAfter(today) || birth.isBefore(OLDEST)) {
            row.error(column, "birthDate.impossible");
            return null;
        }
        row.keep("birth_date", birth);
        return birth;
    }

    private void village(RowCheck row) {
        var cell = Cleaning.digits(row.cell("kode_desa"));
        var code = cell.isEmpty() ? village : dotted(cell);
        if (code == null) {
            row.error("kode_desa", "village.missing");
        } else if (!villages.contains(code) || !covered.test(code)) {
            row.error("kode_desa", "village.unknown", cell.substring(0, Math.min(20, cell.length())));
        } else if (village != null && !code.equals(village)) {
            row.error("kode_desa", "village.other", code, village);
        } else {
            row.keep("village_code", code);
        }
    }

    /** {@code 7402012012} as {@code 74.02.01.2012}. */
    private static String dotted(String code) {
        return code.matches("\\d{10}")
                ? code.substring(0, 2) + "." + code.substring(2, 4) + "." + code.substring(4, 6) + "."
                        + code.substring(6)
                : code;
    }

    /** A word that is no occupation of the list is an occupation all the same: number 89, "other". */
    private static @Nullable Short occupation(RowCheck row) {
        var known = Codes.occupation(row.cell("pekerjaan_id"));
        var key = Cleaning.key(row.cell("pekerjaan_id"));
        if (known.isPresent() || key.isEmpty() || key.equals("0")) {
            return known.orElse(null);
        }
        row.warn("pekerjaan_id", "occupation.unknown");
        return key.chars().allMatch(Character::isDigit) ? null : Short.valueOf((short) 89);
    }

    private static @Nullable Long amount(RowCheck row, String column) {
        if (row.isBlank(column) || Cleaning.code(row.cell(column)).equals("-")) {
            return null;
        }
        var amount = Cleaning.rupiah(row.cell(column)).filter(sum -> sum >= 0);
        if (amount.isEmpty()) {
            row.warn(column, "amount.unreadable");
        }
        return amount.orElse(null);
    }

    private static @Nullable Long inRange(RowCheck row, String column, long least, long most) {
        if (row.isBlank(column) || Cleaning.code(row.cell(column)).equals("-")) {
            return null;
        }
        var number = Cleaning.whole(row.cell(column)).filter(value -> value >= least && value <= most);
        if (number.isEmpty()) {
            row.warn(column, "number.range", Long.toString(least), Long.toString(most));
        }
        return number.orElse(null);
    }

    private static @Nullable String number(RowCheck row, String column, String pattern) {
        var text = Cleaning.digits(row.cell(column));
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        if (!text.matches(pattern)) {
            row.warn(column, "number.unreadable");
            return null;
        }
        return text;
    }

    private static @Nullable String phone(RowCheck row) {
        var phone = Cleaning.digits(row.cell("telepon")).replaceAll("[()./-]", "");
        if (phone.isEmpty()) {
            return null;
        }
        if (!phone.matches("\\+?\\d{6,15}")) {
            row.warn("telepon", "phone.unreadable");
            return null;
        }
        return phone;
    }

    static RowRules of(Territory territory, LocalDate today, Predicate<String> covered, @Nullable String village) {
        return new RowRules(
                territory.regency().code(),
                today,
                Set.copyOf(territory.villages(null).stream()
                        .map(found -> found.code())
                        .toList()),
                covered,
                village);
    }
}
