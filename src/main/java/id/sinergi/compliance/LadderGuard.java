package id.sinergi.compliance;

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
        if (!repository.knows(letter.caseNumber())) {
            return Optional.empty();
        }
        return LadderLetter.of(letter.kind())
                .judged()
                .flatMap(step -> ladders.whyNot(letter.caseNumber(), step, letter.agency(), letter.date()));
    }

    /** Terms that the text names are counted from the letter's date. */
    @Override
    public List<String> redated(Letter letter, LocalDate date) {
        if (!repository.knows(letter.caseNumber())) {
            return letter.body();
        }
        var rules = ladders.rules(letter.caseNumber());
        UnaryOperator<LocalDate> term = switch (LadderLetter.of(letter.kind())) {
            case GUIDANCE -> from -> rules.days().plus(from, rules.rules().answerDays());
            case FINE -> rules::fineDue;
            case WARNING1, WARNING2, DENIAL_REQUEST, DENIAL, LIFT, POWER -> UnaryOperator.identity();
        };
        var before = LetterBodies.day(term.apply(letter.date()));
        var after = LetterBodies.day(term.apply(date));
        return term.apply(date).equals(date)
                ? letter.body()
                : letter.body().stream()
                        .map(text -> text.replace(before, after))
                        .toList();
    }
}
