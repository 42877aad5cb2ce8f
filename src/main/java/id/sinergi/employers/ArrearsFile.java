package id.sinergi.employers;

import id.sinergi.identity.Agency;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.Merged;
import id.sinergi.imports.kinds.RowCells;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.imports.kinds.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final EmployerMergeRepository merging;

    ArrearsFile(EmployerMergeRepository merging) {
        this.merging = merging;
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
    public Merged merge(Stage stage, Origin origin) {
        return merging.arrears(stage, origin);
    }

    @Override
    public void check(RowCheck row, RowContext context) {
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
        var paid = RowCells.amount(row, "dibayar");
        row.keep("paid", paid == null ? 0 : paid);
        var due = Cleaning.date(row.cell("jatuh_tempo")).orElse(null);
        if (due == null && !row.isBlank("jatuh_tempo")) {
            row.warn("jatuh_tempo", "date.unreadable");
        }
        row.keep("due_on", due == null && month != null ? month.plusMonths(1).withDayOfMonth(15) : due);
        row.keep("worker_count", RowCells.inRange(row, "jumlah_pekerja", 0, 1_000_000));
    }
}
