package id.sinergi.employers;

import id.sinergi.calendar.Calendar;
import id.sinergi.calendar.WorkingDays;
import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.Merged;
import id.sinergi.imports.kinds.RowCells;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.imports.kinds.Stage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contributions that employers owe, month by month. */
@Component
final class ArrearsFile implements ImportKind {

    private static final List<Column> STAGED = List.of(
            new Column("npp", "text"),
            new Column("month", "date"),
            new Column("contribution", "bigint"),
            new Column("paid", "bigint"),
            new Column("due_on", "date"),
            new Column("worker_count", "integer"));

    /** What a later file changes, by its columns. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("iuran", "contribution"),
            Map.entry("dibayar", "paid"),
            Map.entry("jatuh_tempo", "due_on"),
            Map.entry("jumlah_pekerja", "worker_count"));

    /** The day of the next month until which contributions are paid (PP 44/2015). */
    private static final int PAYMENT = 15;
    /** Years within which contributions of a month are due, whatever was agreed. */
    private static final int LONGEST = 2;

    private final EmployerMergeRepository merging;
    private final Calendar calendar;

    ArrearsFile(EmployerMergeRepository merging, Calendar calendar) {
        this.merging = merging;
        this.calendar = calendar;
    }

    @Override
    public String code() {
        return "arrears";
    }

    @Override
    public Set<Agency> agencies() {
        return EnumSet.of(Agency.BPJS);
    }

    @Override
    public List<String> required() {
        return List.of("npp", "bulan", "iuran");
    }

    @Override
    public List<String> optional() {
        return List.of("dibayar", "jatuh_tempo", "jumlah_pekerja");
    }

    @Override
    public List<Column> staged() {
        return STAGED;
    }

    @Override
    public List<Key> keys() {
        return List.of(new Key("(npp, month)", "npp"));
    }

    @Override
    public Registered registered() {
        return new Registered(EmployerMergeRepository.SAME_MONTH, FIELDS);
    }

    @Override
    public int compare(Stage stage, User by) {
        merging.compareArrears(stage);
        return 0;
    }

    @Override
    public Merged merge(Stage stage, Origin origin) {
        return merging.arrears(origin);
    }

    @Override
    public void check(RowCheck row, RowContext context) {
        var npp = RowCells.npp(row);
        if (npp == null) {
            row.error("npp", "npp.missing");
        }
        row.keep("npp", npp);
        var month = RowCells.month(row, context, "bulan");
        row.keep("month", month);
        var contribution = RowCells.sum(row, "iuran");
        var paid = row.isBlank("dibayar") ? Long.valueOf(0) : RowCells.sum(row, "dibayar");
        if (contribution != null && paid != null && paid > contribution) {
            row.error("dibayar", "paid.more");
        }
        row.keep("contribution", contribution);
        row.keep("paid", paid);
        row.keep("due_on", due(row, month));
        row.keep("worker_count", RowCells.inRange(row, "jumlah_pekerja", 0, 1_000_000));
    }

    /** The day of payment of a month's contribution: in the next month, on a working day. */
    static LocalDate due(LocalDate month, WorkingDays days) {
        return days.onOrAfter(month.plusMonths(1).withDayOfMonth(PAYMENT));
    }

    /** As the file says, else the day of payment in the next month; the next working day where it is none. */
    private @Nullable LocalDate due(RowCheck row, @Nullable LocalDate month) {
        var said = Cleaning.date(row.cell("jatuh_tempo")).orElse(null);
        if (row.isBlank("jatuh_tempo")) {
            return month == null ? null : due(month, calendar.workingDays());
        }
        if (said == null) {
            row.error("jatuh_tempo", "date.unreadable");
            return null;
        }
        if (month != null && (said.isBefore(month) || said.isAfter(month.plusYears(LONGEST)))) {
            row.error("jatuh_tempo", "due.range");
            return null;
        }
        return calendar.workingDays().onOrAfter(said);
    }
}
