package id.sinergi.worklist;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseStarter;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening cases for programs, and cancelling them. */
@Service
public class CaseDesk {

    /** The message that ends a case before its time. */
    static final String CANCELLED = "case-cancelled";

    private final Map<CaseKind, CaseStarter> starters;
    private final Cases cases;
    private final ProcessRuntime engine;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    CaseDesk(
            List<CaseStarter> starters,
            Cases cases,
            ProcessRuntime engine,
            CurrentUser currentUser,
            TransactionTemplate transaction) {
        this.starters = starters.stream().collect(Collectors.toMap(CaseStarter::kind, Function.identity()));
        this.cases = cases;
        this.engine = engine;
        this.currentUser = currentUser;
        this.transaction = transaction;
    }

    /** Opens a case of the kind named in the request. Refused: field {@code kind} unknown, and what the feature says. */
    public Result<CaseFile> open(Map<String, Object> request) {
        var starter = CaseKind.ofCode(String.valueOf(request.get("kind"))).map(starters::get);
        if (starter.isEmpty()) {
            return Result.refused(Refusal.field(
                    "kind",
                    "notAnOption",
                    starters.keySet().stream().map(CaseKind::code).sorted().collect(Collectors.joining(", "))));
        }
        return starter.get().open(request).then(number -> {
            engine.settle(number);
            return cases.find(number);
        });
    }

    /** Whether the current user may cancel the case. */
    public boolean mayCancel(CaseFile file) {
        var user = currentUser.get();
        return file.isOpen() && (user.is(Role.SUPERVISOR) || user.is(Role.COORDINATOR));
    }

    /**
     * Cancels an open case: its tasks are withdrawn, nothing is deleted. Refused: {@code case.unknown}, {@code
     * case.ended}, {@code case.supervisorOnly}, field {@code reason} missing or longer than 500 characters.
     */
    public Result<CaseFile> cancel(String number, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Result.refused(Refusal.field("reason", "required"));
        }
        if (reason.length() > 500) {
            return Result.refused(Refusal.field("reason", "tooLong", 500));
        }
        return cases.find(number).then(file -> {
            if (!file.isOpen()) {
                return Result.refused(Refusal.conflict("case.ended"));
            }
            if (!mayCancel(file)) {
                return Result.refused(Refusal.forbidden("case.supervisorOnly"));
            }
            transaction.executeWithoutResult(status -> {
                cases.cancel(number, reason.strip());
                engine.send(CANCELLED, number);
            });
            engine.settle(number);
            return cases.find(number);
        });
    }
}
