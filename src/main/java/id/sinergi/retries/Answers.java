package id.sinergi.retries;

import id.sinergi.shared.Once;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The answers of a day, as their callers got them or should have. */
@Component
class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final Duration DAY = Duration.ofDays(1);

    /** A larger answer is looked up again by whoever missed it. */
    private static final int LARGEST = 1024 * 1024;

    private final ActRepository repository;
    private final Clock clock;

    /** What is known of a key. */
    sealed interface Found {
        /** The key was used for something else. */
        record Other() implements Found {}

        /** It was taken up then, and its answer is not kept. */
        record Unsure(Instant at) implements Found {}

        record Same(
                int status,
                @Nullable String location,
                @Nullable String type,
                byte[] body) implements Found {}
    }

    Answers(ActRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    Optional<Found> find(Once act) {
        var found = repository.find(act);
        if (found.isPresent() && found.get().at().isBefore(clock.instant().minus(DAY))) {
            repository.forget(act);
            return Optional.empty();
        }
        return found.map(known -> found(act, known));
    }

    private static Found found(Once act, ActRepository.Act known) {
        if (!MessageDigest.isEqual(known.fingerprint(), act.fingerprint())) {
            return new Found.Other();
        }
        var answer = known.answer();
        return answer == null
                ? new Found.Unsure(known.at())
                : new Found.Same(
                        answer.status(), answer.location(), answer.type(), Seal.open(act.key(), answer.body()));
    }

    /**
     * Keeps what was done, and no answer to a question; a refusal has done nothing and may be asked again. Of a failure it is kept that something was
     * stored, where it was.
     */
    void remember(Once act, ContentCachingResponseWrapper response) {
        if (act.isAsking()) {
            return;
        }
        var status = response.getStatus();
        try {
            if (status < 300 && (act.isKept() || repository.keep(act, clock.instant()))) {
                var body = response.getContentAsByteArray();
                if (body.length <= LARGEST) {
                    repository.answered(
                            act,
                            new ActRepository.Answer(
                                    status,
                                    response.getHeader(HttpHeaders.LOCATION),
                                    response.getContentType(),
                                    Seal.close(act.key(), body)));
                }
            } else if (status < 500 && act.isKept()) {
                repository.forget(act);
            }
        } catch (DataAccessException e) {
            // The act is done and its caller is told so; only a second call would have to look by itself.
            log.warn("An answer could not be kept for a second call", e);
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forget() {
        repository.forget(clock.instant().minus(DAY));
    }
}
