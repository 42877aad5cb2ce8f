package id.sinergi.ladder.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.ladder.RuleBook;
import id.sinergi.ladder.RuleBook.NewRule;
import id.sinergi.ladder.RuleBook.NewStep;
import id.sinergi.ladder.RuleBook.Rule;
import id.sinergi.ladder.RuleBook.StepRule;
import id.sinergi.ladder.RuleBook.Version;
import id.sinergi.ladder.RuleBooks;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.Written;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules of the ladder with their sources, in all versions; the administrator adds one for a day to come. */
@Route("aturan-kepatuhan")
@Menu(title = "menu.rules", order = 47, icon = "vaadin:book")
@StyleSheet("context://frontend/styles/compliance.css")
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA", "ADMIN"})
class RulesView extends Div implements HasDynamicTitle {

    private final transient RuleBooks books;
    private final transient Accounts accounts;
    private final transient Texts texts;
    private final transient Dates dates;

    RulesView(RuleBooks books, Accounts accounts, Texts texts, Dates dates) {
        this.books = books;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "rules-page");
        show(books.read());
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.rules");
    }

    private void show(RuleBook book) {
        removeAll();
        add(new PageHeader(texts.get("menu.rules"), texts.get("rules.purpose")));
        add(Part.of(() -> settings(book)));
        book.versions().forEach(version -> add(Part.of(() -> ladder(book, version))));
    }

    private Card settings(RuleBook book) {
        var settings = new Card(texts.get("rules.settings"), rules(book));
        if (book.mayChange()) {
            settings.action(new Button(texts.get("rules.add"), event -> addRule(book)));
        }
        return settings;
    }

    private Card ladder(RuleBook book, Version version) {
        var card = new Card(texts.get("rules.ladder", dates.day(version.validFrom())), steps(version));
        if (book.mayChange() && version.equals(book.versions().getFirst())) {
            card.action(new Button(texts.get("rules.change"), event -> changeStep(version)));
        }
        return card;
    }

    private Component rules(RuleBook book) {
        var rows = new RowList<Rule>(texts.get("rules.settings"), rule -> rule.key() + rule.validFrom())
                .main(texts.get("rules.rule"), rule -> new Span(texts.get("rule." + rule.key())))
                .text(texts.get("rules.value"), this::value)
                .text(texts.get("rules.from"), rule -> dates.shortDay(rule.validFrom()))
                .column(
                        texts.get("compliance.next.basis"),
                        rule -> lines(
                                rule.basis(), Optional.ofNullable(rule.source()).orElse("")));
        rows.setRows(book.rules());
        return rows;
    }

    /** A number with its unit, or a word in the reader's language. */
    private String value(Rule rule) {
        return Character.isDigit(rule.value().charAt(0))
                ? number(rule) + " " + rule.unit()
                : texts.get("rules.word." + rule.value());
    }

    private static String number(Rule rule) {
        return rule.value()
                .replace('.', DecimalFormatSymbols.getInstance(Texts.locale()).getDecimalSeparator());
    }

    private Component steps(Version version) {
        var rows = new RowList<StepRule>(texts.get("compliance.ladder.all"), StepRule::step)
                .main(texts.get("compliance.rung"), step -> new Span(texts.get("step." + step.step())))
                .text(texts.get("compliance.next.agency"), step -> accounts.agencyName(step.agency()))
                .text(
                        texts.get("rules.condition"),
                        step -> step.after() == null
                                ? texts.get("rules.condition.FIRST")
                                : texts.get("rules.condition." + step.condition(), texts.get("step." + step.after())))
                .text(texts.get("rules.clock"), step -> step.clock() == null ? "–" : texts.get("rule." + step.clock()))
                .column(texts.get("compliance.next.basis"), step -> lines(step.basis(), step.source()));
        rows.setRows(version.steps());
        return rows;
    }

    private void addRule(RuleBook book) {
        var key = new ComboBox<String>(texts.get("rules.rule"));
        key.setItems(book.rules().stream().map(Rule::key).distinct().toList());
        key.setItemLabelGenerator(one -> texts.get("rule." + one));
        var value = new TextField(texts.get("rules.value"));
        key.addValueChangeListener(event -> value.setHelperText(book.rules().stream()
                .filter(rule -> rule.key().equals(event.getValue()))
                .map(rule -> texts.get("rules.now", number(rule), rule.unit()))
                .findFirst()
                .orElse("")));
        var from = from();
        var basis = new TextField(texts.get("compliance.next.basis"));
        var source = new TextArea(texts.get("rules.source"));
        new FormDialog(
                        texts.get("rules.add"),
                        () -> said(books.add(new NewRule(
                                key.getValue(),
                                from.getValue(),
                                typed(value.getValue()),
                                basis.getValue(),
                                source.getValue()))),
                        key,
                        value,
                        from,
                        basis,
                        source)
                .open();
    }

    /** A share is typed as it is shown, with a comma; words and whole numbers stay as they are. */
    private static String typed(String value) {
        return Written.decimal(value).map(BigDecimal::toPlainString).orElse(value);
    }

    private void changeStep(Version version) {
        var step = new ComboBox<String>(texts.get("compliance.rung"));
        step.setItems(version.steps().stream().map(StepRule::step).toList());
        step.setItemLabelGenerator(one -> texts.get("step." + one));
        var agency = new ComboBox<Agency>(texts.get("compliance.next.agency"));
        agency.setItems(Agency.DISNAKER, Agency.BPJS, Agency.SETDA);
        agency.setItemLabelGenerator(accounts::agencyName);
        var from = from();
        var basis = new TextField(texts.get("compliance.next.basis"));
        var source = new TextArea(texts.get("rules.source"));
        new FormDialog(
                        texts.get("rules.change"),
                        () -> said(books.change(new NewStep(
                                step.getValue(),
                                from.getValue(),
                                agency.getValue(),
                                basis.getValue(),
                                source.getValue()))),
                        step,
                        agency,
                        from,
                        basis,
                        source)
                .open();
    }

    private DatePicker from() {
        var from = DatePickers.date();
        from.setLabel(texts.get("rules.from"));
        from.setMin(dates.today().plusDays(1));
        return from;
    }

    private Optional<String> said(Result<RuleBook> result) {
        return switch (result) {
            case Result.Refused<RuleBook>(var refusal) ->
                Optional.of(
                        refusal.errors().isEmpty()
                                ? refusal.say(texts)
                                : refusal.errors().stream()
                                        .map(error -> texts.get("rules.field." + error.field()) + ": "
                                                + texts.get(
                                                        "field." + error.code(),
                                                        error.args().toArray()))
                                        .collect(Collectors.joining(" ")));
            case Result.Done<RuleBook>(var book) -> {
                Notices.done(texts.get("rules.done"));
                show(book);
                yield Optional.empty();
            }
        };
    }

    private static Div lines(String first, String second) {
        var small = new Span(second);
        small.addClassName("cell-second");
        return new Div(new Span(first), small);
    }
}
