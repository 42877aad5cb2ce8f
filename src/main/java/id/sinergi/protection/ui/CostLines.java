package id.sinergi.protection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.sinergi.protection.CostLine;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import java.util.List;

/** How an amount comes about: people times months times the rate, with the law behind it. */
final class CostLines extends Div {

    CostLines(List<CostLine> lines, Texts texts) {
        var rows = new RowList<CostLine>(
                        texts.get("protection.ui.cost"), line -> line.work() + line.program() + line.start())
                .main(
                        texts.get("protection.ui.program"),
                        line -> RowList.twoLines(
                                line.program() + " · " + texts.get("protection.work." + line.work()), line.basis()))
                .text(texts.get("protection.ui.period"), line -> ProtectionWords.months(line.start(), line.end()))
                .text(texts.get("protection.ui.people"), line -> Numbers.whole(line.people()), RowList.NUMBER)
                .text(texts.get("protection.ui.months"), line -> Numbers.whole(line.months()), RowList.NUMBER)
                .column(texts.get("protection.ui.rate"), line -> rate(line, texts), RowList.NUMBER)
                .text(texts.get("protection.ui.amount"), line -> Numbers.rupiah(line.total()), RowList.NUMBER);
        rows.setRows(lines);
        addClassName("protection-lines");
        add(rows);
    }

    private static Span rate(CostLine line, Texts texts) {
        var rate = new Span(Numbers.rupiah(line.payable()));
        if (line.payable() < line.full()) {
            rate.setTitle(texts.get("protection.ui.insteadOf", Numbers.rupiah(line.full())));
            var full = new Span(Numbers.rupiah(line.full()));
            full.addClassName("protection-was");
            return new Span(full, rate);
        }
        return rate;
    }
}
