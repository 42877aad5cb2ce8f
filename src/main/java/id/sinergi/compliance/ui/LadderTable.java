package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.sinergi.compliance.LadderSheet;
import id.sinergi.compliance.LadderSheet.ClockSheet;
import id.sinergi.compliance.LadderSheet.Row;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.ladder.ClockEntry;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.RowList;

/** Every step of the ladder: what was done and by which date it ends, what comes next, and why the others do not. */
@org.springframework.stereotype.Component
class LadderTable {

    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    LadderTable(Accounts accounts, Texts texts, Dates dates) {
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
    }

    Card of(LadderSheet sheet) {
        var rows = new RowList<Row>(texts.get("compliance.ladder"), Row::step)
                .main(texts.get("compliance.rung"), this::step)
                .column(texts.get("compliance.rung.done"), this::done)
                .column(texts.get("compliance.rung.ends"), this::ends)
                .column(texts.get("compliance.next.basis"), this::basis);
        rows.setRows(sheet.rows());
        sheet.rows()
                .forEach(row -> rows.mark(row, "rung-" + row.state().name().toLowerCase(java.util.Locale.ROOT), true));
        return new Card(texts.get("compliance.ladder.all"), rows)
                .remark(texts.get(
                        "compliance.rulesOf.version", dates.day(sheet.openedOn()), dates.day(sheet.version())));
    }

    private Component step(Row row) {
        return lines(
                texts.get("step." + row.step()),
                texts.get("compliance.rung.state." + row.state().name()) + " · "
                        + accounts.agencyName(Agency.valueOf(row.agency())));
    }

    private Component done(Row row) {
        var taken = row.taken();
        if (taken == null) {
            return new Span("–");
        }
        var received = taken.receivedOn();
        var second = (taken.reference() == null ? "" : taken.reference())
                + (received == null ? "" : " · " + texts.get("compliance.rung.receivedOn", dates.shortDay(received)));
        return lines(dates.shortDay(taken.date()), second);
    }

    private Component ends(Row row) {
        var clock = row.clock();
        if (clock != null) {
            return how(clock);
        }
        var taken = row.taken();
        var ends = taken == null ? null : taken.endsOn();
        var from = row.lawfulFrom();
        if (ends != null) {
            return new Span(dates.shortDay(ends));
        }
        return new Span(from == null ? "–" : texts.get("compliance.rung.lawfulFrom", dates.shortDay(from)));
    }

    private Component how(ClockSheet clock) {
        var list = new UnorderedList(new ListItem(texts.get(
                clock.atReceipt() ? "compliance.clock.receipt" : "compliance.clock.letter",
                clock.workingDays(),
                dates.day(clock.from()))));
        clock.daysOff()
                .forEach(day -> list.add(
                        new ListItem(texts.get("compliance.clock.off", dates.shortDay(day.date()), day.name()))));
        clock.entries().forEach(entry -> list.add(new ListItem(entry(entry))));
        list.addClassName("clock-how");
        var ends = clock.endsOn();
        return new Details(ends == null ? texts.get("compliance.clock.still") : dates.shortDay(ends), list);
    }

    private String entry(ClockEntry entry) {
        var until = entry.until();
        if (entry.kind() == ClockEntry.Kind.EXTENDED) {
            return texts.get("compliance.clock.extended", entry.days(), dates.shortDay(entry.from()), entry.reason());
        }
        return texts.get(
                "compliance.clock.paused",
                dates.shortDay(entry.from()),
                until == null ? "…" : dates.shortDay(until),
                entry.reason(),
                entry.reference() == null ? "–" : entry.reference());
    }

    private Component basis(Row row) {
        var box = lines(row.legalBasis(), row.source());
        if (row.whyNot() != null) {
            var why = new Span(row.whyNot());
            why.addClassName("rung-why");
            box.add(why);
        }
        return box;
    }

    private static Div lines(String first, String second) {
        var small = new Span(second);
        small.addClassName("cell-second");
        return new Div(new Span(first), small);
    }
}
