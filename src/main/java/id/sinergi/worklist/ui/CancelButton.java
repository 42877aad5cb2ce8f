package id.sinergi.worklist.ui;

import com.vaadin.flow.component.button.Button;
import id.sinergi.casefile.CaseFile;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Notices;
import id.sinergi.worklist.Cancellation;
import id.sinergi.worklist.Cancellations;
import id.sinergi.worklist.CaseDesk;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Cancels a case, or where that takes two: proposes it, takes the proposal back, or decides on it. */
@Component
class CancelButton {

    private final CaseDesk cases;
    private final Cancellations cancellations;
    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    CancelButton(
            CaseDesk cases,
            Cancellations cancellations,
            CurrentUser currentUser,
            Accounts accounts,
            Texts texts,
            Dates dates) {
        this.cases = cases;
        this.cancellations = cancellations;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
    }

    Button button(CaseFile file, Runnable reload) {
        var number = file.number();
        var pending = cancellations.pending(file);
        if (pending.isPresent()) {
            return decision(file, pending.get(), reload);
        }
        return cases.needsTwo(number)
                ? asking(
                        "case.cancel.propose",
                        "case.cancel.propose.text",
                        file,
                        reload,
                        reason -> cancellations.propose(number, reason))
                : asking("case.cancel", "case.cancel.text", file, reload, reason -> cases.cancel(number, reason));
    }

    private Button asking(String action, String text, CaseFile file, Runnable reload, Function<String, Result<?>> act) {
        return new Button(
                texts.get(action),
                event -> Confirm.withReason(
                        texts.get("case.cancel.title", file.number()),
                        texts.get(text),
                        texts.get("task.reason"),
                        texts.get(action),
                        reason -> told(act.apply(reason), reload)));
    }

    private Button decision(CaseFile file, Cancellation proposal, Runnable reload) {
        var number = file.number();
        if (proposal.proposedBy().equals(currentUser.get().username())) {
            return new Button(
                    texts.get("case.cancel.withdraw"),
                    event -> Confirm.withReason(
                            texts.get("case.cancel.withdraw"),
                            proposal.reason(),
                            texts.get("task.reason"),
                            texts.get("case.cancel.withdraw"),
                            reason -> told(cancellations.reject(number, reason), reload)));
        }
        return new Button(
                texts.get("case.cancel.decide"),
                event -> Confirm.either(
                        texts.get("case.cancel.decide.title", number),
                        texts.get(
                                "case.cancel.decide.text",
                                accounts.nameOf(proposal.proposedBy()),
                                dates.dayAndTime(proposal.proposedAt()),
                                proposal.reason()),
                        texts.get("case.cancel.approve"),
                        () -> told(cancellations.approve(number), reload),
                        texts.get("task.reason"),
                        texts.get("case.cancel.reject"),
                        reason -> told(cancellations.reject(number, reason), reload)));
    }

    private static void told(Result<?> result, Runnable reload) {
        if (result instanceof Result.Refused<?>(var refusal)) {
            Notices.refused(refusal);
        }
        reload.run();
    }
}
