package id.sinergi.sampling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.TableFile;
import id.sinergi.shared.ui.Tone;
import id.sinergi.territory.Territory;
import id.sinergi.village.Findings;
import id.sinergi.village.Findings.Finding;
import id.sinergi.village.Findings.State;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inspectorate's findings in village data across all rounds; late ones first. */
@Route("temuan")
@PageTitle("menu.findings")
@Menu(title = "menu.findings", order = 25, icon = "vaadin:search")
@StyleSheet("context://frontend/styles/sampling.css")
@RolesAllowed({"SUPERVISOR", "INSPECTOR", "COORDINATOR"})
class FindingsView extends Div implements AfterNavigationObserver {

    private static final String SHOW = "tampil";

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Findings findings;
    private final transient Territory territory;
    private final transient Accounts accounts;
    private @Nullable State shown;

    FindingsView(Texts texts, Dates dates, Findings findings, Territory territory, Accounts accounts) {
        this.texts = texts;
        this.dates = dates;
        this.findings = findings;
        this.territory = territory;
        this.accounts = accounts;
        addClassName("findings");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var wanted =
                PageParameters.of(event.getLocation()).getSingleParameter(SHOW).orElse("");
        shown = Arrays.stream(State.values())
                .filter(state -> word(state).equals(wanted))
                .findFirst()
                .orElse(null);
        removeAll();
        var all = findings.all();
        add(
                new PageHeader(
                        texts.get("menu.findings"),
                        texts.get("finding.purpose"),
                        all.isEmpty()
                                ? new Component[0]
                                : new Component[] {file(all).links()}),
                Part.of(() -> counters(all)),
                Part.of(() -> list(all)));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private State state(Finding finding) {
        return finding.state(findings.today());
    }

    private Component counters(List<Finding> all) {
        return new CounterStrip(
                texts.get("menu.findings"),
                Stream.concat(Stream.<@Nullable State>of((State) null), Arrays.stream(State.values()))
                        .map(state -> tile(all, state))
                        .toArray(CounterTile[]::new));
    }

    private CounterTile tile(List<Finding> all, @Nullable State state) {
        return new CounterTile(
                texts.get("finding.show." + (state == null ? "ALL" : state.name())),
                all.stream().filter(one -> state == null || state(one) == state).count(),
                state == null ? Tone.PLAIN : tone(state),
                state == shown,
                () -> UI.getCurrent()
                        .navigate(
                                FindingsView.class,
                                state == null
                                        ? QueryParameters.empty()
                                        : QueryParameters.simple(Map.of(SHOW, word(state)))));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case LATE, REJECTED -> Tone.LATE;
            case OPEN, ANSWERED -> Tone.SOON;
            case ACCEPTED -> Tone.OK;
        };
    }

    private Component list(List<Finding> all) {
        var rows =
                all.stream().filter(one -> shown == null || state(one) == shown).toList();
        if (rows.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CLIPBOARD_CHECK, texts.get("finding.none"), texts.get("finding.none.text"));
        }
        var list = new RowList<Finding>(texts.get("menu.findings"), one -> Long.toString(one.id()))
                .main(texts.get("sampling.village"), this::village)
                .column(texts.get("finding.state"), this::badge)
                .text(texts.get("finding.due"), one -> dates.shortDay(one.due()))
                .column(texts.get("finding.text"), one -> words(one.text(), one.by(), dates.shortDay(one.at())))
                .column(
                        texts.get("finding.answer"),
                        one -> one.answer() == null
                                ? new Span("–")
                                : words(
                                        Objects.requireNonNull(one.answer()),
                                        Objects.requireNonNullElse(one.answeredBy(), "–"),
                                        one.answeredAt() == null
                                                ? ""
                                                : dates.shortDay(Objects.requireNonNull(one.answeredAt()))));
        list.setRows(rows);
        return list;
    }

    private Component village(Finding one) {
        var round = new Span(one.roundName());
        round.addClassName("samples-small");
        var cell = new Div(new Span(territory.name(one.villageCode())), CaseLinks.to(one.caseNumber()), round);
        cell.addClassName("samples-village");
        return cell;
    }

    private Component badge(Finding one) {
        var state = state(one);
        return new StateBadge(
                switch (state) {
                    case LATE -> id.sinergi.shared.ui.State.OVERDUE;
                    case OPEN -> id.sinergi.shared.ui.State.OPEN;
                    case ANSWERED -> id.sinergi.shared.ui.State.DUE_SOON;
                    case REJECTED -> id.sinergi.shared.ui.State.CANCELLED;
                    case ACCEPTED -> id.sinergi.shared.ui.State.DONE;
                },
                texts.get("finding.state." + state));
    }

    private Component words(String text, String by, String at) {
        var who = new Span(texts.get("finding.by", accounts.nameOf(by), at));
        who.addClassName("samples-small");
        var cell = new Div(new Span(text), who);
        cell.addClassName("finding-words");
        return cell;
    }

    private TableFile file(List<Finding> all) {
        return new TableFile(
                "temuan",
                Stream.of("round", "village", "case", "state", "due", "text", "by", "answer", "answeredBy")
                        .map(column -> texts.get("finding.column." + column))
                        .toList(),
                all.stream().map(this::cells).toList());
    }

    private List<@Nullable Object> cells(Finding one) {
        return Arrays.asList(
                one.roundName(),
                territory.name(one.villageCode()),
                one.caseNumber(),
                texts.get("finding.state." + state(one)),
                one.due(),
                one.text(),
                accounts.nameOf(one.by()),
                one.answer(),
                one.answeredBy() == null ? null : accounts.nameOf(Objects.requireNonNull(one.answeredBy())));
    }
}
