package id.sinergi.replies;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Cases;
import id.sinergi.letters.LetterCode;
import id.sinergi.letters.LetterEvent;
import id.sinergi.letters.Letters;
import id.sinergi.replies.LinkRepository.Link;
import id.sinergi.shared.RateLimit;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the link of each letter to an employer, and lets in who holds one; who guesses is soon let in no more. The code is
 * chosen when the letter can be printed, as it stands on it, and opens nothing until the letter is sent.
 */
@Component
class Links {

    /** Letters that go to the employer itself. */
    private static final Set<String> ANSWERABLE = Set.of("guidance", "warning1", "warning2", "fine", "denial");

    /** Of one address in a minute: enough for somebody who hands over files, too few to guess. */
    private static final int MOST_A_MINUTE = 60;

    private final LinkRepository repository;
    private final Letters letters;
    private final Cases cases;
    private final Calendar calendar;
    private final Clock clock;
    private final int days;
    private final RateLimit limit;

    Links(
            LinkRepository repository,
            Letters letters,
            Cases cases,
            Calendar calendar,
            Clock clock,
            @Value("${sinergi.replies.days:45}") int days) {
        this.repository = repository;
        this.letters = letters;
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
        this.days = days;
        this.limit = new RateLimit(MOST_A_MINUTE, Duration.ofMinutes(1), clock);
    }

    /** As soon as a letter has its number it can be printed, and then it names its link. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(LetterEvent.Checked event) {
        if (ANSWERABLE.contains(event.kind())) {
            var agency = letters.get(event.letterId()).agency();
            var today = calendar.today();
            repository.make(event.letterId(), LetterCode.fresh(), event.caseNumber(), agency, today.plusDays(days));
            repository.forgetUploads(today);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(LetterEvent.Sent event) {
        repository.sent(event.letterId(), event.date().plusDays(days));
    }

    /** The link of a code; refused with {@code reply.tooMany} and {@code reply.unknown}, also where the letter is not sent. */
    Result<Link> find(String typed, String address) {
        if (!limit.allows(RateLimit.line(address))) {
            return Result.refused(Refusal.forbidden("reply.tooMany"));
        }
        return LetterCode.read(typed)
                .flatMap(repository::ofCode)
                .filter(link -> !letters.deliveries(link.letterId()).isEmpty())
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("reply.unknown")));
    }

    Instant now() {
        return clock.instant();
    }

    /** Why no answer is taken any more, apart from one that has come. */
    Optional<Refusal> shut(Link link) {
        if (!cases.get(link.caseNumber()).isOpen()) {
            return Optional.of(Refusal.conflict("reply.ended"));
        }
        return calendar.today().isAfter(link.expiresOn())
                ? Optional.of(Refusal.conflict("reply.expired"))
                : Optional.empty();
    }

    void refuseShut(Link link) {
        if (repository.isAnswered(link.letterId())) {
            throw Refusal.conflict("reply.answered").raise();
        }
        shut(link).ifPresent(no -> {
            throw no.raise();
        });
    }
}
