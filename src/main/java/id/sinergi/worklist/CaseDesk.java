package id.sinergi.worklist;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseStarter;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Shape;
import id.sinergi.worklist.forms.CaseStake;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opening cases for programs, and cancelling them. */
@Service
public class CaseDesk {

    /** The message that ends a case before its time. */
    static final String CANCELLED = "case-cancelled";

    private final Map<CaseKind, CaseStarter> starters;
    private final List<CaseStake> stakes;
    private final Cases cases;
    private final ProcessRuntime engine;
    private final CurrentUser currentUser;
    private final Acts acts;

    CaseDesk(
            List<CaseStarter> starters,
            List<CaseStake> stakes,
            Cases cases,
            ProcessRuntime engine,
            CurrentUser currentUser,
            Acts acts) {
        this.starters = starters.stream().collect(Collectors.toMap(CaseStarter::kind, Function.identity()));
        this.stakes = stakes;
        this.cases = cases;
        this.engine = engine;
        this.currentUser = currentUser;
        this.acts = acts;
    }

    /** Opens a case of the kind named in the request. Refused: field {@code kind} unknown, and what the feature says. */
    public Result<CaseFile> open(Map<String, Object> request) {
        var starter = CaseKind.ofCode(Objects.toString(request.get("kind"), "")).map(starters::get);
        if (starter.isEmpty()) {
            return Result.refused(Refusal.field(
                    "kind",
                    "notAnOption",
                    starters.keySet().stream().map(CaseKind::code).sorted().collect(Collectors.joining(", "))));
        }
        return Shape.of(starter.get().request(), request)
                .then(starter.get()::open)
                .then(number -> {
                    engine.settle(number);
                    return cases.find(number);
                });
    }

    /** Whether the current user may cancel the case. */
    public boolean mayCancel(CaseFile file) {
        var user = currentUser.get();
        return file.isOpen() && (user.is(Role.SUPERVISOR) || user.is(Role.COORDINATOR));
    }

    /** Whether money or a sanction would end with the case, so that {@link Cancellations} need a second person. */
    public boolean needsTwo(String number) {
        return stakes.stream().anyMatch(stake -> stake.isHigh(number));
    }

    /**
     * Cancels an open case: its tasks are withdrawn, nothing is deleted. Refused: {@code case.unknown}, {@code
     * case.ended}, {@code case.supervisorOnly}, {@code case.twoNeeded} where it takes a proposal and a decision, field {@code
     * reason} missing or too long.
     */
    public Result<CaseFile> cancel(String number, @Nullable String reason) {
        return cancellable(number, reason)
                .then(file -> acts.run(() -> {
                    cases.hold(number);
                    return needsTwo(number)
                            ? Result.refused(Refusal.conflict("case.twoNeeded"))
                            : end(number, Objects.toString(reason, "").strip());
                }))
                .then(this::settled);
    }

    /** The case, if the current user may cancel it with that reason. */
    Result<CaseFile> cancellable(String number, @Nullable String reason) {
        var wrong = Length.TEXT.wrong("reason", reason);
        if (wrong.isPresent()) {
            return Result.refused(Refusal.fields(wrong.stream().toList()));
        }
        return cases.find(number).then(file -> {
            if (!file.isOpen()) {
                return Result.refused(Refusal.conflict("case.ended"));
            }
            return mayCancel(file) ? Result.done(file) : Result.refused(Refusal.forbidden("case.supervisorOnly"));
        });
    }

    /** Ends the case inside the caller's act; who calls settles it afterwards. */
    Result<String> end(String number, String reason) {
        if (!cases.cancel(number, reason)) {
            return Result.refused(Refusal.conflict("case.ended"));
        }
        engine.send(CANCELLED, number);
        return Result.done(number);
    }

    Result<CaseFile> settled(String number) {
        engine.settle(number);
        return cases.find(number);
    }
}
