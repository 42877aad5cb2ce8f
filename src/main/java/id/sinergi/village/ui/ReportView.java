package id.sinergi.village.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.TableFile;
import id.sinergi.territory.Territory;
import id.sinergi.village.ClosingReport;
import id.sinergi.village.ClosingReport.Row;
import id.sinergi.village.Collection.Figures;
import id.sinergi.village.RoundClosing;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a closed round came to: to read, to print, to take along. */
@Route("pendataan/laporan")
@PageTitle("village.report")
@StyleSheet("context://frontend/styles/village.css")
@JavaScript("context://frontend/components/print.js")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class ReportView extends Div implements HasUrlParameter<Long> {

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient RoundClosing closing;
    private final transient Territory territory;
    private final transient Accounts accounts;

    ReportView(Texts texts, Dates dates, RoundClosing closing, Territory territory, Accounts accounts) {
        this.texts = texts;
        this.dates = dates;
        this.closing = closing;
        this.territory = territory;
        this.accounts = accounts;
        addClassName("village-report");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        removeAll();
        switch (closing.report(id)) {
            case Result.Refused<ClosingReport>(var refusal) ->
                add(new EmptyState(
                        VaadinIcon.CLIPBOARD_TEXT,
                        texts.get("village.report"),
                        refusal.say(texts),
                        new RouterLink(texts.get("menu.village"), RoundsView.class)));
            case Result.Done<ClosingReport>(var report) -> show(report);
        }
    }

    private void show(ClosingReport report) {
        var round = report.round();
        var print = new Button(texts.get("village.report.print"));
        print.getElement().setAttribute("data-print", "");
        add(new PageHeader(
                        texts.get("village.report.of", round.name()),
                        texts.get(
                                "village.report.by",
                                accounts.nameOf(report.closedBy()),
                                dates.dayAndTime(report.closedAt())),
                        file(report).links(),
                        print)
                .over(new RouterLink(round.name(), RoundView.class, round.id())));
        add(Part.each(() -> figures(report), () -> list(report)));
    }

    private Component figures(ClosingReport report) {
        var expected = report.sum(row -> Objects.requireNonNullElse(row.expected(), 0L));
        var accepted = report.sum(row -> Objects.requireNonNullElse(row.accepted(), 0L));
        var before =
                report.rows().stream().map(Row::before).filter(Objects::nonNull).toList();
        var facts = new DefinitionList()
                .fact(texts.get("village.target"), dates.day(report.round().targetDate()))
                .fact(
                        texts.get("village.report.villages"),
                        texts.get(
                                "village.report.villages.of",
                                report.closed(),
                                report.open(),
                                report.rows().size()))
                .fact(texts.get("village.report.late"), Numbers.whole(report.sum(row -> row.lateDays() > 0 ? 1 : 0)))
                .fact(texts.get("village.expected"), Numbers.whole(expected))
                .fact(
                        texts.get("village.accepted"),
                        Numbers.whole(accepted) + " (" + Numbers.percent(accepted, expected) + ")")
                .fact(texts.get("village.missing"), Numbers.whole(report.sum(Row::missing)))
                .fact(
                        texts.get("village.report.before"),
                        Numbers.percent(
                                before.stream().mapToLong(Figures::active).sum(),
                                before.stream().mapToLong(Figures::eligible).sum()))
                .fact(
                        texts.get("village.report.after"),
                        Numbers.percent(
                                report.sum(row -> row.after().active()),
                                report.sum(row -> row.after().eligible())));
        if (report.reason() != null) {
            facts.fact(texts.get("village.close.reason"), report.reason());
        }
        return new Card(texts.get("village.report.sum"), facts);
    }

    private Component list(ClosingReport report) {
        var list = new RowList<Row>(texts.get("village.report"), Row::caseNumber)
                .main(texts.get("village.village"), this::village)
                .text(texts.get("village.stage"), row -> stage(row.state()))
                .text(texts.get("village.late"), row -> late(row), RowList.NUMBER)
                .text(texts.get("village.expected"), row -> number(row.expected()), RowList.NUMBER)
                .text(texts.get("village.accepted"), row -> number(row.accepted()), RowList.NUMBER)
                .text(texts.get("village.missing"), row -> Numbers.whole(row.missing()), RowList.NUMBER)
                .text(texts.get("village.report.before"), row -> coverage(row.before()), RowList.NUMBER)
                .text(texts.get("village.report.after"), row -> coverage(row.after()), RowList.NUMBER);
        list.setRows(report.rows());
        return list;
    }

    private Component village(Row row) {
        var cell = new Div(new Span(territory.name(row.villageCode())), CaseLinks.to(row.caseNumber()));
        cell.addClassName("village-name");
        return cell;
    }

    private TableFile file(ClosingReport report) {
        return new TableFile(
                "laporan-putaran-" + report.round().id(),
                Stream.of(
                                "code",
                                "village",
                                "case",
                                "stage",
                                "late",
                                "expected",
                                "accepted",
                                "rejected",
                                "missing",
                                "beforeEligible",
                                "beforeActive",
                                "afterEligible",
                                "afterActive")
                        .map(column -> texts.get("village.report.column." + column))
                        .toList(),
                report.rows().stream().map(this::cells).toList());
    }

    private List<@Nullable Object> cells(Row row) {
        var before = row.before();
        return Arrays.asList(
                row.villageCode(),
                territory.name(row.villageCode()),
                row.caseNumber(),
                stage(row.state()),
                row.lateDays(),
                row.expected(),
                row.accepted(),
                row.rejected(),
                row.missing(),
                before == null ? null : before.eligible(),
                before == null ? null : before.active(),
                row.after().eligible(),
                row.after().active());
    }

    private String stage(String state) {
        return switch (state) {
            case "closed", "cancelled" -> texts.get("village.state." + state);
            default -> texts.get("stage." + state);
        };
    }

    private String late(Row row) {
        return row.lateDays() == 0 ? "–" : dates.workingDays(row.lateDays());
    }

    private static String coverage(@Nullable Figures figures) {
        return figures == null ? "–" : Numbers.percent(figures.active(), figures.eligible());
    }

    private static String number(@Nullable Long number) {
        return number == null ? "–" : Numbers.whole(number);
    }
}
