package id.sinergi.village.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.Tone;
import id.sinergi.village.RoundProgress;
import id.sinergi.village.RoundProgress.Overview;
import id.sinergi.village.RoundProgress.Progress;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.function.Predicate;

/** One round, village by village: most late first. */
@Route("pendataan/putaran")
@StyleSheet("context://frontend/styles/village.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class RoundView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient RoundProgress progress;
    private String title = "";

    RoundView(Texts texts, Dates dates, RoundProgress progress) {
        this.texts = texts;
        this.dates = dates;
        this.progress = progress;
        addClassName("village-round");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        switch (progress.round(id)) {
            case Result.Refused<Overview>(var refusal) -> {
                title = texts.get("menu.village");
                add(new EmptyState(
                        VaadinIcon.CLIPBOARD_USER,
                        texts.get("village.rounds.none"),
                        refusal.say(texts),
                        new RouterLink(texts.get("menu.village"), RoundsView.class)));
            }
            case Result.Done<Overview>(var overview) -> {
                title = overview.round().name();
                show(overview, row -> true, "all");
            }
        }
    }

    private void show(Overview overview, Predicate<Progress> filter, String chosen) {
        removeAll();
        var round = overview.round();
        add(new PageHeader(
                        round.name(),
                        texts.get("village.round.purpose", dates.day(round.targetDate()), round.samplePercent()))
                .over(new RouterLink(texts.get("menu.village"), RoundsView.class)));
        if (round.instructions() != null) {
            add(new Paragraph(round.instructions()));
        }
        add(counters(overview, chosen));
        var rows = overview.villages().stream()
                .filter(filter)
                .sorted(Comparator.comparing((Progress row) -> !isLate(row))
                        .thenComparing(
                                Comparator.comparingInt(Progress::lateDays).reversed())
                        .thenComparing(row -> row.collection().villageCode()))
                .toList();
        if (rows.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CLIPBOARD_CHECK,
                    texts.get("village.filter.none"),
                    texts.get("village.filter.none.text")));
            return;
        }
        var list = new RowList<Progress>(round.name(), row -> row.collection().caseNumber())
                .main(texts.get("village.village"), RoundView::village)
                .column(texts.get("village.state"), this::state)
                .text(texts.get("village.stage"), this::stage)
                .text(
                        texts.get("village.expected"),
                        row -> number(row.collection().expected()),
                        RowList.NUMBER)
                .text(texts.get("village.accepted"), RoundView::accepted, RowList.NUMBER)
                .text(
                        texts.get("village.completeness"),
                        row -> row.completeness().map(share -> share + " %").orElse("–"),
                        RowList.NUMBER);
        list.setRows(rows);
        add(list);
    }

    private Component counters(Overview overview, String chosen) {
        return new CounterStrip(
                texts.get("village.progress"),
                tile(overview, chosen, "all", Tone.PLAIN, row -> true),
                tile(overview, chosen, "late", Tone.LATE, RoundView::isLate),
                tile(overview, chosen, "open", Tone.SOON, row -> row.file().isOpen()),
                tile(overview, chosen, "closed", Tone.OK, row -> row.state().equals("closed")),
                tile(
                        overview,
                        chosen,
                        "cancelled",
                        Tone.PLAIN,
                        row -> row.state().equals("cancelled")));
    }

    private CounterTile tile(Overview overview, String chosen, String name, Tone tone, Predicate<Progress> filter) {
        return new CounterTile(
                texts.get("village.filter." + name),
                overview.villages().stream().filter(filter).count(),
                tone,
                name.equals(chosen),
                () -> show(overview, filter, name));
    }

    private static boolean isLate(Progress row) {
        return row.file().isOpen() && row.lateDays() > 0;
    }

    private static Component village(Progress row) {
        var link = CaseLinks.to(row.collection().caseNumber());
        var name = new Span(row.villageName());
        var cell = new Div(name, link);
        cell.addClassName("village-name");
        return cell;
    }

    private Component state(Progress row) {
        return switch (row.file().status()) {
            case CANCELLED -> new StateBadge(State.CANCELLED);
            case CLOSED ->
                row.lateDays() > 0
                        ? new StateBadge(State.DONE_LATE, texts.get("village.handedInLate", row.lateDays()))
                        : new StateBadge(State.DONE);
            case OPEN ->
                row.lateDays() > 0
                        ? new StateBadge(State.OVERDUE, texts.get("village.lateDays", row.lateDays()))
                        : new StateBadge(State.ON_TIME);
        };
    }

    private String stage(Progress row) {
        return row.file().isOpen() ? texts.get("stage." + row.file().stage()) : "–";
    }

    private static String accepted(Progress row) {
        var data = row.collection().handedIn();
        return data == null ? "–" : Numbers.whole(data.accepted());
    }

    private static String number(@org.jspecify.annotations.Nullable Long number) {
        return number == null ? "–" : Numbers.whole(number);
    }
}
