package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.engine.FailedSteps.FailedStep;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.worklist.StepRepair;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Steps that the system could not run, in plain words, and trying again. */
@Route("langkah-gagal")
@Menu(title = "menu.failedSteps", order = 90, icon = "vaadin:wrench")
@RolesAllowed({"COORDINATOR", "ADMIN"})
class FailedStepsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final StepRepair repair;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Dates dates;

    FailedStepsView(StepRepair repair, CurrentUser currentUser, Texts texts, Dates dates) {
        this.repair = repair;
        this.currentUser = currentUser;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "failed-steps-page");
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.failedSteps");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(
                texts.get("menu.failedSteps"),
                texts.get("failedSteps.purpose"),
                new Button(texts.get("failedSteps.refresh"), VaadinIcon.REFRESH.create(), event -> show())));
        add(
                switch (repair.list()) {
                    case Result.Refused<List<FailedStep>>(var refusal) ->
                        new EmptyState(VaadinIcon.LOCK, texts.get("menu.failedSteps"), refusal.say(texts));
                    case Result.Done<List<FailedStep>>(var steps)
                    when steps.isEmpty() ->
                        new EmptyState(
                                VaadinIcon.CHECK_CIRCLE_O,
                                texts.get("failedSteps.none.title"),
                                texts.get("failedSteps.none.text"));
                    case Result.Done<List<FailedStep>>(var steps) -> Part.of(() -> rows(steps));
                });
    }

    private RowList<FailedStep> rows(List<FailedStep> steps) {
        var rows = new RowList<FailedStep>(texts.get("menu.failedSteps"), FailedStep::jobId)
                .column(texts.get("task.column.state"), this::state, "state-column")
                .main(texts.get("failedSteps.step"), this::name)
                .column(texts.get("failedSteps.case"), this::caseLink)
                .column(texts.get("failedSteps.next"), step -> new Span(next(step)))
                .column("", this::retry, RowList.ACTIONS);
        rows.setRows(steps);
        return rows;
    }

    private StateBadge state(FailedStep step) {
        return step.retriesLeft() > 0
                ? new StateBadge(State.DUE_SOON, texts.get("failedSteps.trying"))
                : new StateBadge(State.OVERDUE, texts.get("failedSteps.stuck"));
    }

    private Div name(FailedStep step) {
        var cell = new Div(Badges.line(step.name().replaceAll("\\s+", " "), "cell-first"));
        if (step.message() != null && currentUser.get().is(Role.ADMIN)) {
            var cause = new Details(texts.get("failedSteps.cause"), new Span(step.message()));
            cause.addClassName("failed-cause");
            cell.add(cause);
        } else {
            cell.add(Badges.line(texts.get("failedSteps.plain"), "cell-second"));
        }
        return cell;
    }

    /** The administrator runs the system and sees no case. */
    private Component caseLink(FailedStep step) {
        if (step.caseNumber().isEmpty()) {
            return new Span("–");
        }
        return currentUser.get().is(Role.ADMIN) ? new Span(step.caseNumber()) : CaseLinks.to(step.caseNumber());
    }

    private String next(FailedStep step) {
        if (step.retriesLeft() == 0) {
            return texts.get("failedSteps.waits");
        }
        return step.nextTry() == null
                ? texts.get("failedSteps.soon", step.retriesLeft())
                : texts.get("failedSteps.at", dates.shortDayAndTime(step.nextTry()), step.retriesLeft());
    }

    private Button retry(FailedStep step) {
        var button = new Button(texts.get("failedSteps.retry"), event -> {
            switch (repair.retry(step)) {
                case Result.Refused<FailedStep>(var refusal) -> Notices.refused(refusal);
                case Result.Done<FailedStep>(var again) ->
                    Notices.done(texts.get("failedSteps.retried", again.name().replaceAll("\\s+", " ")));
            }
            show();
        });
        button.setDisableOnClick(true);
        return button;
    }
}
