package id.sinergi.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.sinergi.identity.Accounts;
import id.sinergi.privacy.PeopleReadings;
import id.sinergi.registry.Reading;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Who read how many records of people in the last days, and by which filter; for guardians and inspectors. */
@Route("privasi/pembacaan")
@PermitAll
@StyleSheet("context://frontend/styles/privacy.css")
class ReadingsView extends Div implements HasDynamicTitle {

    private static final int AT_ONCE = 50;

    private final transient PeopleReadings readings;
    private final transient Accounts accounts;
    private final transient Territory territory;
    private final transient Texts texts;
    private final transient Dates dates;

    ReadingsView(
            PeopleReadings readings,
            PrivacyTabs tabs,
            Accounts accounts,
            Territory territory,
            Texts texts,
            Dates dates) {
        this.readings = readings;
        this.accounts = accounts;
        this.territory = territory;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "privacy-page");
        add(tabs.of(getClass()), Part.of(this::content));
    }

    @Override
    public String getPageTitle() {
        return texts.get("privacy.tab.readings");
    }

    private Component content() {
        return switch (readings.list(null, null, AT_ONCE, null)) {
            case Result.Refused<Slice<Reading>>(var refusal) ->
                new EmptyState(VaadinIcon.LOCK, texts.get("privacy.tab.readings"), refusal.say(texts));
            case Result.Done<Slice<Reading>>(var first) -> list(first);
        };
    }

    private Component list(Slice<Reading> first) {
        var purpose = new Paragraph(texts.get("readings.purpose"));
        purpose.addClassName("quiet");
        if (first.items().isEmpty()) {
            return new Div(
                    purpose,
                    new EmptyState(VaadinIcon.EYE, texts.get("readings.none"), texts.get("readings.none.text")));
        }
        var rows = rows();
        Slices.show(
                rows,
                first,
                shown -> texts.get("readings.more"),
                next -> readings.list(null, null, AT_ONCE, next).orThrow());
        var part = new Div(purpose, rows);
        part.addClassName("stack");
        return part;
    }

    private RowList<Reading> rows() {
        return new RowList<Reading>(texts.get("privacy.tab.readings"), ReadingsView::id)
                .main(texts.get("readings.by"), this::reader)
                .text(texts.get("readings.list"), one -> texts.get("reading.list." + one.list()))
                .text(texts.get("readings.filter"), this::filter)
                .text(texts.get("readings.records"), one -> Numbers.whole(one.records()), RowList.NUMBER)
                .text(texts.get("readings.looks"), one -> Numbers.whole(one.looks()), RowList.NUMBER, RowList.WIDE_ONLY)
                .text(texts.get("readings.day"), one -> dates.shortDay(one.day()))
                .text(
                        texts.get("readings.time"),
                        one -> dates.shortTime(one.firstAt()) + " – " + dates.shortTime(one.lastAt()),
                        RowList.WIDE_ONLY);
    }

    private static String id(Reading one) {
        return String.join("|", one.day().toString(), one.by(), one.list().name(), one.filter());
    }

    private Component reader(Reading one) {
        var name = new Span(accounts.nameOf(one.by()));
        name.addClassNames("cell-first", "cut");
        var agency = new Span(texts.get("agency." + one.agency()));
        agency.addClassNames("cell-second", "cut");
        return new Div(name, agency);
    }

    /** "wilayah Morosi, kepesertaan NONE, menurut nama" */
    private String filter(Reading one) {
        if (one.filter().isEmpty()) {
            return texts.get("readings.all");
        }
        return Arrays.stream(one.filter().split(" "))
                .map(part -> part.split("=", 2))
                .map(part -> texts.get("readings.by." + part[0], value(part[0], part[1])))
                .collect(Collectors.joining(", "));
    }

    private String value(String name, String value) {
        return switch (name) {
            case "area", "task" -> territory.name(value);
            case "membership" -> texts.get("workers.filter." + value);
            case "route" -> texts.get("worker.route." + value);
            case "standing" -> texts.get("protection.standing." + value);
            default -> value;
        };
    }
}
