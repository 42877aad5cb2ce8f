package id.sinergi.arrears.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.arrears.Sweep;
import id.sinergi.arrears.Sweeps;
import id.sinergi.arrears.Sweeps.Preview;
import id.sinergi.identity.Accounts;
import id.sinergi.runs.ui.RunStanding;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.Unread;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Sets a threshold, shows who passes it, and opens the cases of all of them. */
@Route("piutang")
@StyleSheet("context://frontend/styles/employers.css")
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
class SweepsView extends Div implements HasDynamicTitle {

    private static final int USUAL_MONTHS = 3;
    private static final int LATEST = 10;

    private final transient Sweeps sweeps;
    private final transient Accounts accounts;
    private final transient RunStanding standing;
    private final transient Dates dates;
    private final transient Texts texts;
    private final DatePicker asOf = DatePickers.date();
    private final NumberField months;
    private final NumberField owed;
    private final ComboBox<Boolean> both = new ComboBox<>();
    private final Div result = new Div();

    SweepsView(Sweeps sweeps, Accounts accounts, RunStanding standing, Dates dates, Texts texts) {
        this.sweeps = sweeps;
        this.accounts = accounts;
        this.standing = standing;
        this.dates = dates;
        this.texts = texts;
        months = NumberField.whole(texts.get("arrears.months"));
        owed = NumberField.rupiah(texts.get("arrears.owed"));
        addClassNames("page", "sweeps-page");
        add(new PageHeader(texts.get("arrears.title"), texts.get("arrears.purpose")).over(SweepLinks.up(texts)));
        if (sweeps.maySweep()) {
            add(Part.of(this::questions));
        }
        add(Part.of(this::latest));
    }

    @Override
    public String getPageTitle() {
        return texts.get("arrears.title");
    }

    private Card questions() {
        asOf.setLabel(texts.get("arrears.asOf"));
        asOf.setValue(dates.today());
        asOf.setMax(dates.today());
        months.show(USUAL_MONTHS);
        both.setLabel(texts.get("arrears.both"));
        both.setItems(true, false);
        both.setItemLabelGenerator(one -> texts.get("arrears.both." + one));
        both.setValue(true);
        var count = new Button(texts.get("arrears.count"), event -> count());
        var form = new Div(asOf, months, owed, both, count);
        form.addClassName("sweep-form");
        result.addClassName("sweep-result");
        result.getElement().setAttribute("role", "status");
        return new Card(texts.get("arrears.threshold"), form, result);
    }

    private void count() {
        result.removeAll();
        if (Unread.mark(asOf, months, owed).isPresent()) {
            return;
        }
        switch (sweeps.preview(asOf.getValue(), count(months), owed.number(), both.getValue())) {
            case Result.Refused<Preview>(var refusal) -> Notices.refused(refusal);
            case Result.Done<Preview>(var preview) -> show(preview);
        }
    }

    private void show(Preview preview) {
        var facts = new DefinitionList()
                .fact(texts.get("arrears.opens"), Numbers.whole(preview.opens()))
                .fact(texts.get("arrears.joins"), Numbers.whole(preview.joins()))
                .fact(texts.get("arrears.reported"), Numbers.whole(preview.reported()))
                .fact(texts.get("arrears.outOfScope"), Numbers.whole(preview.outOfScope()))
                .fact(texts.get("arrears.sum"), Numbers.rupiah(preview.owed()));
        result.add(facts);
        if (preview.isEmpty()) {
            result.add(new Paragraph(texts.get("arrears.nothing")));
            return;
        }
        var all = preview.opens() + preview.joins();
        var begin = new Button(texts.get("arrears.begin", Numbers.whole(all)));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickListener(event -> Confirm.ask(
                texts.get("arrears.begin.title"),
                texts.get("arrears.begin.text", Numbers.whole(preview.opens()), Numbers.whole(preview.joins())),
                texts.get("arrears.begin", Numbers.whole(all)),
                this::begin));
        result.add(begin);
    }

    private void begin() {
        if (Unread.mark(asOf, months, owed).isPresent()) {
            return;
        }
        switch (sweeps.begin(asOf.getValue(), count(months), owed.number(), both.getValue())) {
            case Result.Refused<Sweep>(var refusal) -> Notices.refused(refusal);
            case Result.Done<Sweep>(var sweep) -> UI.getCurrent().navigate(SweepView.class, sweep.id());
        }
    }

    private static @Nullable Integer count(NumberField field) {
        return field.number() == null ? null : Integer.valueOf(field.count(0));
    }

    private Card latest() {
        var all = sweeps.list(LATEST, null).items();
        if (all.isEmpty()) {
            return new Card(texts.get("arrears.latest"), new Span(texts.get("arrears.latest.none")));
        }
        var rows = new RowList<Sweep>(texts.get("arrears.latest"), sweep -> Long.toString(sweep.id()))
                .main(texts.get("arrears.when"), this::name)
                .column(texts.get("arrears.state"), this::state)
                .text(texts.get("arrears.opened"), sweep -> Numbers.whole(sweep.opened()), RowList.NUMBER)
                .text(texts.get("arrears.joined"), sweep -> Numbers.whole(sweep.joined()), RowList.NUMBER)
                .text(texts.get("arrears.by"), sweep -> accounts.nameOf(sweep.by()), RowList.WIDE_ONLY);
        rows.setRows(all);
        return new Card(texts.get("arrears.latest"), rows);
    }

    private Component state(Sweep sweep) {
        return sweep.finishedAt() == null
                ? new StateBadge(State.DUE_SOON, standing.word(sweeps.standing(sweep.id())))
                : new StateBadge(State.DONE, texts.get("arrears.done"));
    }

    private Component name(Sweep sweep) {
        return new RouterLink(dates.dayAndTime(sweep.at()), SweepView.class, sweep.id());
    }
}
