package id.sinergi.compliance;

import id.sinergi.ladder.Notice;
import id.sinergi.ladder.Step;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Letters that a case of an employer sends, as {@code letters} names their kinds. */
enum LadderLetter {
    GUIDANCE("guidance", Step.GUIDANCE),
    WARNING1("warning1", Step.WARNING1),
    WARNING2("warning2", Step.WARNING2),
    FINE("fine", Step.FINE),
    DENIAL_REQUEST("denialRequest", Step.DENIAL),
    DENIAL("denial", null),
    LIFT("lift", null),
    POWER("power", null);

    private final String kind;

    @Nullable
    private final Step judged;

    LadderLetter(String kind, @Nullable Step judged) {
        this.kind = kind;
        this.judged = judged;
    }

    /** @throws IllegalArgumentException where no case of an employer has letters of that kind */
    static LadderLetter of(String kind) {
        return Arrays.stream(values())
                .filter(known -> known.kind.equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No letter of the ladder: " + kind));
    }

    /** The step that is judged by the day of its letter; what the regency decides is judged with the decision. */
    Optional<Step> judged() {
        return Optional.ofNullable(judged);
    }

    Optional<Notice.Kind> notice() {
        return Arrays.stream(Notice.Kind.values())
                .filter(notice -> notice.step() == judged)
                .findFirst();
    }
}
