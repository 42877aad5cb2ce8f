package id.sinergi.village.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.CaseKind;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.village.RoundProgress;
import id.sinergi.village.RoundProgress.Overview;
import id.sinergi.village.Rounds;
import id.sinergi.village.ui.RoundCriteria.Show;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The rounds of data collection and how far they are. */
@Route("pendataan")
@PageTitle("menu.village")
@Menu(title = "menu.village", order = 20, icon = "vaadin:clipboard-user")
@StyleSheet("context://frontend/styles/village.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class RoundsView extends Div implements AfterNavigationObserver {

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient RoundProgress progress;
    private final transient Rounds rounds;
    private final transient RoundDialogs dialogs;

    RoundsView(Texts texts, Dates dates, RoundProgress progress, Rounds rounds, RoundDialogs dialogs) {
        this.texts = texts;
        this.dates = dates;
        this.progress = progress;
        this.rounds = rounds;
        this.dialogs = dialogs;
        addClassName("village-rounds");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var actions = rounds.isOpener() ? new Component[] {opener()} : new Component[0];
        add(new PageHeader(texts.get("menu.village"), texts.get("village.rounds.purpose"), actions));
        var all = progress.list();
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CLIPBOARD_USER,
                    texts.get("village.rounds.none"),
                    texts.get("village.rounds.none.text")));
            return;
        }
        add(Part.of(() -> list(all)));
    }

    private Component list(List<Overview> all) {
        var list = new RowList<Overview>(
                        texts.get("menu.village"),
                        overview -> "round-" + overview.round().id())
                .main(texts.get("village.round"), overview -> link(overview))
                .text(
                        texts.get("village.target"),
                        overview -> dates.day(overview.round().targetDate()))
                .text(
                        texts.get("village.villages"),
                        overview -> Numbers.whole(overview.villages().size()),
                        RowList.NUMBER)
                .column(texts.get("village.state"), this::late)
                .column(texts.get("village.progress"), this::stages);
        list.setRows(all);
        return list;
    }

    private Button opener() {
        var button = new Button(texts.get("village.open"), event -> dialogs.open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static RouterLink link(Overview overview, String text, RoundCriteria criteria) {
        var link = new RouterLink(text, RoundView.class, overview.round().id());
        link.setQueryParameters(criteria.parameters());
        return link;
    }

    private static RoundCriteria criteria(String stage) {
        return switch (stage) {
            case "closed" -> RoundCriteria.ALL.with(Show.CLOSED);
            case "cancelled" -> RoundCriteria.ALL.with(Show.CANCELLED);
            default -> RoundCriteria.ALL.atStage(stage);
        };
    }

    private static RouterLink link(Overview overview) {
        return new RouterLink(
                overview.round().name(), RoundView.class, overview.round().id());
    }

    private Component late(Overview overview) {
        if (overview.round().isClosed()) {
            return new StateBadge(State.CLOSED, texts.get("village.round.closed"));
        }
        if (overview.late() == 0) {
            return new Span(texts.get("village.late.none"));
        }
        var link = link(overview, "", RoundCriteria.ALL.with(Show.LATE));
        link.add(new StateBadge(State.OVERDUE, texts.get("village.late.count", overview.late())));
        return link;
    }

    /** Villages per stage as a bar with its figures beside it. */
    private Component stages(Overview overview) {
        var stages = overview.stages();
        var words = new Div();
        words.addClassName("village-stages");
        java.util.stream.Stream.concat(
                        CaseKind.VILLAGE_COLLECTION.stages().stream(),
                        java.util.stream.Stream.of("closed", "cancelled"))
                .filter(stages::containsKey)
                .forEach(stage -> {
                    var part = link(
                            overview,
                            texts.get("village.stage.count", stageName(stage), stages.getOrDefault(stage, 0L)),
                            criteria(stage));
                    part.addClassName("village-stage");
                    words.add(part);
                });
        return words;
    }

    private String stageName(String stage) {
        return switch (stage) {
            case "closed" -> texts.get("village.state.closed");
            case "cancelled" -> texts.get("village.state.cancelled");
            default -> texts.get("stage." + stage);
        };
    }
}
