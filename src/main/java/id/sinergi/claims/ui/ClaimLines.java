package id.sinergi.claims.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.rates.AmountLine;
import id.sinergi.rates.Shortfalls;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Ledger;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Tone;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a count, line by line. */
@SpringComponent
class ClaimLines {

    private final Texts texts;

    ClaimLines(Texts texts) {
        this.texts = texts;
    }

    Ledger ledger(FindingKind kind, List<AmountLine> lines) {
        var ledger = new Ledger();
        lines.forEach(line ->
                ledger.row(kind == FindingKind.JAKON ? slice(line) : line(line), Numbers.rupiah(line.amount())));
        ledger.total(texts.get("claim.total"), Numbers.rupiah(Shortfalls.total(lines)), Tone.PLAIN);
        ledger.note(texts.get(
                "claim.basis",
                lines.stream()
                        .flatMap(line -> Stream.of(line.basis().split("; ")))
                        .distinct()
                        .collect(Collectors.joining("; "))));
        return ledger;
    }

    /** Months as they were reported. */
    Ledger months(List<Finding.Month> months, long total) {
        var ledger = new Ledger();
        months.forEach(month -> ledger.row(month(month.month()), Numbers.rupiah(month.amount())));
        ledger.total(texts.get("claim.total"), Numbers.rupiah(total), Tone.PLAIN);
        ledger.note(texts.get("claim.asReported"));
        return ledger;
    }

    private String slice(AmountLine line) {
        return texts.get(
                "claim.slice", line.program().name(), Numbers.rupiah(line.base()), Numbers.rate(line.percent()));
    }

    private String line(AmountLine line) {
        var months = line.months() == 1
                ? month(line.from())
                : texts.get("claim.months", month(line.from()), month(line.to()));
        return texts.get(
                "claim.line",
                line.program().name(),
                texts.get("claim.payer." + line.payer().name()),
                months,
                Numbers.rupiah(line.base()),
                Numbers.rate(line.percent()),
                Numbers.whole(line.workers()),
                Numbers.whole(line.months()));
    }

    /** "Maret 2026". */
    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", Texts.locale()));
    }
}
