package id.sinergi.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.Stepper;
import id.sinergi.shared.ui.Stepper.Progress;
import id.sinergi.shared.ui.Stepper.Step;
import id.sinergi.shared.ui.TabBar;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A case: a header that stays, the stages, and a tab for each module that has something to show. */
@Route(CaseLinks.ROUTE + "/:number")
@PermitAll
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String TAB = "bagian";

    private final Cases cases;
    private final List<CasePanel> panels;
    private final List<CaseAction> actions;
    private final Texts texts;
    private final Dates dates;
    private String title = "";

    CaseView(Cases cases, List<CasePanel> panels, List<CaseAction> actions, Texts texts, Dates dates) {
        this.cases = cases;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .toList();
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(CaseAction::order))
                .toList();
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "case-page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().get("number").orElse("");
        var tab = PageParameters.of(event.getLocation()).getSingleParameter(TAB).orElse("");
        show(number, tab);
    }

    private void show(String number, String tab) {
        removeAll();
        title = number;
        switch (cases.find(number)) {
            case Result.Refused<CaseFile>(var refusal) -> unknown(refusal);
            case Result.Done<CaseFile>(var file) -> show(file, tab);
        }
    }

    private void unknown(Refusal refusal) {
        add(new EmptyState(
                VaadinIcon.QUESTION_CIRCLE,
                texts.get("case.unknown.title"),
                refusal.say(texts),
                new Anchor("kasus", texts.get("menu.cases"))));
    }

    private void show(CaseFile file, String wanted) {
        var buttons = new ArrayList<Component>();
        buttons.add(badge(file));
        actions.forEach(action -> buttons.addAll(Part.of(
                () -> action.create(file, () -> show(file.number(), wanted)), List::<Component>of)));
        var over =
                new Span(file.number() + " · " + texts.get("kind." + file.kind().code()));
        add(new PageHeader(file.subject(), null, buttons.toArray(Component[]::new)).over(over));
        add(new Stepper(steps(file)));
        tabs(file, wanted);
    }

    private StateBadge badge(CaseFile file) {
        return switch (file.status()) {
            case OPEN -> new StateBadge(State.OPEN);
            case CANCELLED -> new StateBadge(State.CANCELLED);
            case CLOSED ->
                new StateBadge(
                        State.CLOSED,
                        file.outcome() == null
                                ? texts.get("state.CLOSED")
                                : texts.get("case.outcome." + file.outcome()));
        };
    }

    private List<Step> steps(CaseFile file) {
        var reached = cases.stagesReached(file.number());
        var now = file.kind().stages().indexOf(file.stage());
        var steps = new ArrayList<Step>();
        for (var i = 0; i < file.kind().stages().size(); i++) {
            var stage = file.kind().stages().get(i);
            var at = reached.get(stage);
            var progress = !file.isOpen()
                    ? (at == null ? Progress.AHEAD : Progress.DONE)
                    : i == now ? Progress.NOW : i < now && at != null ? Progress.DONE : Progress.AHEAD;
            steps.add(new Step(texts.get("stage." + stage), at == null ? "" : dates.shortDay(at), progress));
        }
        return steps;
    }

    private void tabs(CaseFile file, String wanted) {
        var shown = panels.stream().filter(panel -> panel.appliesTo(file)).toList();
        var index = Math.max(0, shown.stream().map(CasePanel::key).toList().indexOf(wanted));
        var bar = new TabBar(texts.get("case.parts"));
        for (var i = 0; i < shown.size(); i++) {
            var panel = shown.get(i);
            var key = panel.key();
            var count = Part.of(() -> panel.count(file), () -> 0);
            var title = texts.get("panel." + key);
            bar.tab(
                    "tab-" + key,
                    count == 0 ? title : texts.get("case.part", title, count),
                    i == index,
                    () -> open(file.number(), key));
        }
        var content = new Div(Part.of(() -> shown.get(index).create(file)));
        content.addClassName("case-content");
        add(bar, content);
    }

    private static void open(String number, String tab) {
        UI.getCurrent().navigate(CaseView.class, new RouteParameters("number", number), QueryParameters.of(TAB, tab));
    }
}
