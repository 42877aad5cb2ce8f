package id.sinergi.protection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.sinergi.protection.Proposals.Preview;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.territory.Territory;

/** What a list would hold and cost. */
final class PreviewSheet extends Div {

    PreviewSheet(Preview preview, Territory territory, Texts texts) {
        addClassName("protection-sheet");
        var cost = preview.cost();
        var facts = new DefinitionList()
                .fact(texts.get("protection.ui.people"), Numbers.whole(preview.people()))
                .fact(texts.get("protection.ui.onOthers"), Numbers.whole(preview.taken()))
                .fact(texts.get("protection.ui.monthly"), Numbers.rupiah(cost.monthly()))
                .fact(texts.get("protection.ui.yearly"), Numbers.rupiah(cost.yearly()))
                .fact(texts.get("protection.ui.total"), Numbers.rupiah(cost.total()))
                .fact(texts.get("protection.ui.left"), Numbers.rupiah(preview.left()));
        if (cost.total() > preview.left()) {
            facts.fact(
                    texts.get("protection.ui.budget"),
                    new StateBadge(
                            State.OVERDUE,
                            texts.get("protection.ui.short", Numbers.rupiah(cost.total() - preview.left()))));
        }
        add(new Card(texts.get("protection.ui.preview"), facts));
        var basis = new Paragraph(preview.reliefBasis());
        basis.addClassName("protection-note");
        add(new Card(texts.get("protection.ui.cost"), new CostLines(cost.lines(), texts), basis));
        add(new Card(texts.get("protection.ui.first"), people(preview, territory, texts)));
    }

    private static RowList<WorkerRow> people(Preview preview, Territory territory, Texts texts) {
        var rows = new RowList<WorkerRow>(texts.get("protection.ui.people"), row -> Long.toString(row.id()))
                .main(texts.get("worker.name"), row -> new Span(row.name()))
                .column(texts.get("worker.nik"), row -> digits(row.nik()))
                .text(texts.get("worker.village"), row -> territory.name(row.villageCode()));
        rows.setRows(preview.first());
        return rows;
    }

    static Span digits(String text) {
        var span = new Span(text);
        span.addClassName("digits");
        return span;
    }
}
