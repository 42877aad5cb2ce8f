package id.sinergi.compliance;

import id.sinergi.ladder.Step;
import id.sinergi.letters.Letter;
import id.sinergi.letters.LetterGuard;
import id.sinergi.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** A letter of the ladder must be lawful when it is approved too, not only when it was drafted. */
@Component
class LadderGuard implements LetterGuard {

    private final NoticeRepository repository;
    private final Ladders ladders;

    LadderGuard(NoticeRepository repository, Ladders ladders) {
        this.repository = repository;
        this.ladders = ladders;
    }

    @Override
    public Optional<Refusal> whyNot(Letter letter) {
        var step = step(letter.kind());
        if (step.isEmpty() || !repository.knows(letter.caseNumber())) {
            return Optional.empty();
        }
        return ladders.whyNot(letter.caseNumber(), step.get(), letter.agency(), letter.date());
    }

    /** Terms that the text names are counted from the letter's date. */
    @Override
    public List<String> redated(Letter letter, LocalDate date) {
        if (!repository.knows(letter.caseNumber())) {
            return letter.body();
        }
        var rules = ladders.rules(letter.caseNumber());
        UnaryOperator<LocalDate> term = switch (letter.kind()) {
            case "guidance" -> from -> rules.days().plus(from, rules.rules().answerDays());
            case "fine" -> rules::fineDue;
            default -> from -> from;
        };
        var before = LetterBodies.day(term.apply(letter.date()));
        var after = LetterBodies.day(term.apply(date));
        return term.apply(date).equals(date)
                ? letter.body()
                : letter.body().stream()
                        .map(text -> text.replace(before, after))
                        .toList();
    }

    /** The step that is judged by the day of its letter; what the regency decides is judged with the decision. */
    private static Optional<Step> step(String kind) {
        return switch (kind) {
            case "guidance" -> Optional.of(Step.GUIDANCE);
            case "warning1" -> Optional.of(Step.WARNING1);
            case "warning2" -> Optional.of(Step.WARNING2);
            case "fine" -> Optional.of(Step.FINE);
            case "denialRequest" -> Optional.of(Step.DENIAL);
            default -> Optional.empty();
        };
    }
}
