package id.sinergi.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.sinergi.identity.Accounts;
import id.sinergi.privacy.Retention;
import id.sinergi.privacy.Retention.DryRun;
import id.sinergi.privacy.RetentionRule;
import id.sinergi.privacy.RetentionRun;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How long data are kept, what would go today, and the proposals that two persons decide. */
@Route("privasi/retensi")
@PermitAll
@StyleSheet("context://frontend/styles/privacy.css")
class RetentionView extends Div implements HasDynamicTitle {

    private final Retention retention;
    private final PrivacyTabs tabs;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    RetentionView(Retention retention, PrivacyTabs tabs, Accounts accounts, Texts texts, Dates dates) {
        this.retention = retention;
        this.tabs = tabs;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "privacy-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("privacy.tab.retention");
    }

    private void show() {
        removeAll();
        add(tabs.of(getClass()));
        switch (retention.dryRuns()) {
            case Result.Refused<List<DryRun>>(var refusal) ->
                add(new EmptyState(VaadinIcon.LOCK, texts.get("privacy.tab.retention"), refusal.say(texts)));
            case Result.Done<List<DryRun>>(var runs) -> {
                var cards = new Div();
                cards.addClassName("privacy-register");
                runs.stream()
                        .sorted(Comparator.comparingLong(
                                (DryRun run) -> -run.due().count()))
                        .forEach(run -> cards.add(Part.of(() -> card(run))));
                add(quiet("retention.purpose"), cards, quiet("retention.trail"), Part.of(this::history));
            }
        }
    }

    private Component quiet(String key) {
        var words = new Paragraph(texts.get(key));
        words.addClassName("quiet");
        return words;
    }

    private Card card(DryRun run) {
        var rule = run.rule();
        var due = run.due();
        var facts = new DefinitionList()
                .fact(
                        texts.get("retention.kept"),
                        texts.get("retention.months", rule.months(), texts.get("retention.action." + rule.action())))
                .fact(
                        texts.get("field.name.privacy.basis"),
                        texts.get("privacy.sourceSince", rule.basis(), dates.day(rule.validFrom())))
                .fact(
                        texts.get("retention.due"),
                        texts.get("retention.dueBefore", Numbers.whole(due.count()), dates.day(run.before())));
        Optional.ofNullable(due.oldest())
                .ifPresent(oldest -> facts.fact(texts.get("retention.oldest"), dates.day(oldest)));
        if (!due.sample().isEmpty()) {
            facts.fact(texts.get("retention.sample"), String.join(", ", due.sample()));
        }
        var card = new Card(texts.get("retention." + rule.category()), facts);
        if (retention.mayAct()) {
            card.action(button("privacy.change", () -> change(run), ButtonVariant.TERTIARY));
        }
        act(run).ifPresent(card::add);
        return card;
    }

    private Optional<Component> act(DryRun run) {
        var open = run.open();
        if (open != null) {
            var words = new Span(texts.get(
                    "retention.waits",
                    Numbers.whole(open.expected()),
                    accounts.nameOf(open.proposedBy()),
                    dates.shortDayAndTime(open.proposedAt())));
            var bar = new Div(words);
            bar.addClassName("privacy-acts");
            if (retention.mayAct()) {
                bar.add(
                        button("retention.reject", () -> reject(open)),
                        button("retention.execute", () -> execute(open), ButtonVariant.PRIMARY));
            }
            return Optional.of(bar);
        }
        if (retention.mayAct() && run.due().count() > 0) {
            var bar = new Div(button("retention.propose", () -> propose(run)));
            bar.addClassName("privacy-acts");
            return Optional.of(bar);
        }
        return Optional.empty();
    }

    private void propose(DryRun run) {
        Confirm.ask(
                texts.get("retention.propose"),
                texts.get(
                        "retention.propose.text",
                        Numbers.whole(run.due().count()),
                        texts.get("retention." + run.rule().category())),
                texts.get("retention.propose"),
                () -> tell(
                        retention.propose(run.rule().category()).map(RetentionRun::expected),
                        "retention.proposed.done"));
    }

    private void execute(RetentionRun run) {
        Confirm.ask(
                texts.get("retention.execute"),
                texts.get(
                        "retention.execute.text",
                        Numbers.whole(run.expected()),
                        texts.get("retention." + run.category())),
                texts.get("retention.execute"),
                () -> tell(retention.execute(run.id()), "retention.executed.done"));
    }

    private void reject(RetentionRun run) {
        Confirm.withReason(
                texts.get("retention.reject"),
                texts.get("retention." + run.category()),
                texts.get("field.name.privacy.reason"),
                texts.get("retention.reject"),
                reason -> tell(retention.reject(run.id(), reason), "retention.rejected.done"));
    }

    private void tell(Result<Long> result, String key) {
        switch (result) {
            case Result.Done<Long>(var count) -> Notices.done(texts.get(key, Numbers.whole(count)));
            case Result.Refused<Long>(var refusal) -> Notices.refused(refusal);
        }
        show();
    }

    private void change(DryRun run) {
        var fields = new DialogFields(texts);
        var months = fields.number("months");
        months.show(run.rule().months());
        var basis = fields.text("basis", run.rule().basis());
        var validFrom = fields.day("validFrom");
        validFrom.setValue(dates.today());
        new FormDialog(
                        texts.get("retention." + run.rule().category()),
                        texts.get("privacy.save"),
                        () -> fields.refused(
                                retention.change(new RetentionRule(
                                        run.rule().category(),
                                        run.latest() + 1,
                                        months.count(0),
                                        run.rule().action(),
                                        basis.getValue(),
                                        Objects.requireNonNullElse(validFrom.getValue(), dates.today()))),
                                rule -> {
                                    Notices.done(texts.get("privacy.saved"));
                                    show();
                                }),
                        fields.all())
                .open();
    }

    private Component history() {
        var runs = retention.runs();
        if (runs.isEmpty()) {
            return quiet("retention.none");
        }
        var rows = new RowList<RetentionRun>(texts.get("retention.runs"), run -> Long.toString(run.id()))
                .main(texts.get("retention.what"), run -> new Span(texts.get("retention." + run.category())))
                .text(texts.get("breach.state"), run -> texts.get("retention.state." + run.state()))
                .text(texts.get("retention.records"), run -> Numbers.whole(run.expected()), RowList.NUMBER)
                .text(texts.get("retention.proposedBy"), run -> accounts.nameOf(run.proposedBy()), RowList.WIDE_ONLY)
                .text(
                        texts.get("retention.decidedBy"),
                        run -> run.decidedBy() == null ? "–" : accounts.nameOf(run.decidedBy()),
                        RowList.WIDE_ONLY)
                .text(
                        texts.get("retention.decidedAt"),
                        run -> run.decidedAt() == null ? "–" : dates.shortDayAndTime(run.decidedAt()));
        rows.setRows(runs);
        return new Div(new H2(texts.get("retention.runs")), rows);
    }

    private Button button(String key, Runnable act, ButtonVariant... variants) {
        var button = new Button(texts.get(key), event -> act.run());
        button.addThemeVariants(variants);
        return button;
    }
}
