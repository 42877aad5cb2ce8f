package id.sinergi;

import static org.assertj.core.api.Assertions.catchThrowable;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a result was refused with, for tests. */
public final class Refusals {

    private Refusals() {}

    /** The code of the refusal that {@code act} raised; empty where it raised none. */
    public static String raisedBy(ThrowingCallable act) {
        return Optional.ofNullable(catchThrowable(act))
                .flatMap(Refusal::raised)
                .map(Refusal::code)
                .orElse("");
    }

    /** The code of the first refused field, or else of the refusal; empty where nothing was refused. */
    public static String code(Result<?> result) {
        if (!(result instanceof Result.Refused<?>(var refusal))) {
            return "";
        }
        return refusal.errors().isEmpty()
                ? refusal.code()
                : refusal.errors().getFirst().code();
    }
}
