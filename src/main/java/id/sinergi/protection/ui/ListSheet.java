package id.sinergi.protection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.sinergi.protection.ProtectionLists;
import id.sinergi.protection.ProtectionLists.Person;
import id.sinergi.protection.ProtectionLists.Sheet;
import id.sinergi.protection.Registration;
import id.sinergi.protection.Registration.Format;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.CsvText;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.Refusing;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.territory.Territory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list with what it costs, who is on it, and who of them became a member. */
@StyleSheet("context://frontend/styles/protection.css")
final class ListSheet extends Div {

    private static final int AT_ONCE = 50;

    private final transient Sheet sheet;
    private final transient ProtectionLists lists;
    private final transient Territory territory;
    private final transient Texts texts;
    private final transient Dates dates;
    private final Div people = new Div();
    private @Nullable String standing;

    ListSheet(
            Sheet sheet,
            ProtectionLists lists,
            Registration registration,
            Territory territory,
            Texts texts,
            Dates dates) {
        this.sheet = sheet;
        this.lists = lists;
        this.territory = territory;
        this.texts = texts;
        this.dates = dates;
        addClassName("protection-sheet");
        add(Part.of(() -> new Card(texts.get("protection.ui.list"), facts())));
        if (sheet.seen().list().handedOn() != null) {
            standing = sheet.seen().progress().waiting() > 0 ? "WAITING" : null;
            add(Part.of(() -> new Card(texts.get("protection.ui.realisation"), realisation())));
        }
        if (!sheet.lines().isEmpty()) {
            add(Part.of(() -> new Card(texts.get("protection.ui.cost"), new CostLines(sheet.lines(), texts))));
        }
        var card = new Card(texts.get("protection.ui.people"), people);
        if (sheet.seen().list().state().isFrozen()
                && registration.mayTake(sheet.seen().list())) {
            card.add(Part.of(() -> files(registration)));
        }
        add(card);
        showPeople();
    }

    private Component facts() {
        var list = sheet.seen().list();
        var progress = sheet.seen().progress();
        var facts = new DefinitionList()
                .fact(texts.get("protection.ui.state"), ProtectionWords.badge(sheet.seen(), texts))
                .fact(
                        texts.get("protection.ui.source"),
                        list.source() + " · " + texts.get("protection.kind." + list.kind()))
                .fact(texts.get("protection.ui.period"), ProtectionWords.months(list.start(), list.end()))
                .fact(texts.get("protection.ui.people"), Numbers.whole(progress.people()))
                .fact(texts.get("protection.ui.monthly"), Numbers.rupiah(progress.monthly()))
                .fact(texts.get("protection.ui.total"), Numbers.rupiah(progress.cost()));
        if (sheet.whole()) {
            facts.fact(texts.get("protection.ui.yearly"), Numbers.rupiah(sheet.yearly()))
                    .fact(texts.get("protection.ui.criteria"), criteria());
        }
        if (list.reason() != null) {
            facts.fact(texts.get("protection.ui.reason"), list.reason());
        }
        return facts;
    }

    private String criteria() {
        var list = sheet.seen().list();
        var parts = new java.util.ArrayList<String>();
        if (list.decile() != null) {
            parts.add(texts.get("protection.ui.decileTo", list.decile()));
        }
        if (list.income() != null) {
            parts.add(texts.get("protection.ui.incomeTo", Numbers.rupiah(list.income())));
        }
        list.occupations().forEach(number -> parts.add(id.sinergi.registry.Occupations.name(number)));
        return parts.isEmpty() ? texts.get("protection.ui.everybody") : String.join(" · ", parts);
    }

    private Component realisation() {
        var list = sheet.seen().list();
        var progress = sheet.seen().progress();
        return new DefinitionList()
                .fact(
                        texts.get("protection.ui.realised"),
                        texts.get(
                                "protection.ui.ofPeople",
                                Numbers.whole(progress.active()),
                                Numbers.whole(progress.people())))
                .fact(texts.get("protection.ui.waiting"), Numbers.whole(progress.waiting()))
                .fact(texts.get("protection.ui.gone"), Numbers.whole(progress.gone()))
                .fact(texts.get("protection.ui.realisedCost"), Numbers.rupiah(progress.realised()))
                .fact(texts.get("protection.ui.handedOn"), list.handedOn() == null ? null : dates.day(list.handedOn()))
                .fact(texts.get("protection.ui.reference"), list.reference())
                .fact(
                        texts.get("protection.ui.realiseBy"),
                        list.realiseBy() == null ? null : dates.day(list.realiseBy()))
                .fact(
                        texts.get("protection.ui.checkedAt"),
                        list.checkedAt() == null ? null : dates.dayAndTime(list.checkedAt()));
    }

    private Component files(Registration registration) {
        var note = new Paragraph(texts.get("protection.ui.file.note"));
        note.addClassName("protection-note");
        var links = new Div(file(registration, Format.XLSX), file(registration, Format.CSV));
        links.addClassName("page-actions");
        return new Div(note, links);
    }

    private Anchor file(Registration registration, Format format) {
        var number = sheet.seen().list().number();
        return CsvText.link(texts.get("protection.ui.file." + format), event -> {
            var paper = registration.take(number, format).orThrow();
            event.setFileName(paper.fileName());
            event.setContentType(paper.type());
            event.setContentLength(paper.content().length);
            event.getOutputStream().write(paper.content());
        });
    }

    private void showPeople() {
        people.removeAll();
        if (sheet.seen().list().handedOn() != null) {
            people.add(chips());
        }
        people.add(Refusing.orSentence(this::listed));
    }

    private Component listed() {
        var first = people(null);
        if (first.items().isEmpty()) {
            return new Span(texts.get("protection.ui.noneSo"));
        }
        var rows = rows();
        Slices.show(rows, first, shown -> texts.get("protection.ui.more", Numbers.whole(shown)), this::people);
        return rows;
    }

    private Slice<Person> people(@Nullable String cursor) {
        return lists.people(sheet.seen().list().number(), standing, AT_ONCE, cursor)
                .orThrow();
    }

    private Chips chips() {
        var chips = new Chips(texts.get("protection.ui.standing"));
        chips.toggle(texts.get("protection.ui.everyone"), standing == null, () -> only(null));
        for (var one : List.of("WAITING", "ACTIVE", "GONE")) {
            chips.toggle(texts.get("protection.standing." + one), one.equals(standing), () -> only(one));
        }
        return chips;
    }

    private void only(@Nullable String wanted) {
        standing = wanted;
        showPeople();
    }

    private RowList<Person> rows() {
        var rows = new RowList<Person>(
                        texts.get("protection.ui.people"),
                        one -> Long.toString(one.worker().id()))
                .main(texts.get("worker.name"), one -> new Span(one.worker().name()))
                .column(
                        texts.get("worker.nik"),
                        one -> PreviewSheet.digits(one.worker().nik()))
                .text(
                        texts.get("worker.village"),
                        one -> territory.name(one.worker().villageCode()));
        return sheet.seen().list().handedOn() == null
                ? rows
                : rows.column(texts.get("protection.ui.standing"), this::badge);
    }

    private StateBadge badge(Person one) {
        var since = one.since();
        return switch (one.standing()) {
            case "ACTIVE" ->
                new StateBadge(
                        State.DONE,
                        since == null
                                ? texts.get("protection.standing.ACTIVE")
                                : texts.get("protection.ui.since", dates.shortDay(since)));
            case "GONE" -> new StateBadge(State.CANCELLED, texts.get("protection.gone." + one.gone()));
            case "WAITING" ->
                new StateBadge(
                        sheet.seen().overdue() ? State.OVERDUE : State.OPEN, texts.get("protection.standing.WAITING"));
            default -> throw new IllegalStateException("No standing: " + one.standing());
        };
    }
}
