package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.shared.Once;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One act of a page, with an id of its own: pressed twice, or again after an error or a cut line, what had been stored is
 * not done a second time. Refused, nothing is stored, and what is mended is an act of its own.
 */
public final class OneAct {

    private Once once = Once.ofPage();

    /**
     * What {@code act} answers, or {@code retry.done} where it had been stored before. A text of {@code form} that is not
     * taken, with somebody's number in it or too long, is marked and refused before.
     */
    public <T> Result<T> call(Component form, Supplier<Result<T>> act) {
        var wrong = FreeText.refused(form);
        if (wrong.isPresent()) {
            return Result.refused(Refusal.invalid("form.marked", wrong.get()));
        }
        return unlessDone(act, Result.Refused.class::isInstance)
                .orElseGet(() -> Result.refused(Refusal.conflict("retry.done")));
    }

    /** What {@code act} answers; nothing where it had been stored before. */
    <T> Optional<T> unlessDone(Supplier<T> act, Predicate<T> isRefused) {
        if (once.isKept()) {
            return Optional.empty();
        }
        try {
            var answer = once.call(act::get);
            if (!once.isRepeated()) {
                if (isRefused.test(answer)) {
                    once = Once.ofPage();
                }
                return Optional.of(answer);
            }
        } catch (RuntimeException e) {
            if (!once.isRepeated()) {
                throw e;
            }
        }
        return Optional.empty();
    }
}
