package id.sinergi.replies;

import id.sinergi.compliance.ReceivedAnswers;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was answered on line, for the form that records the answer. */
@Component
class AnswersOnLine implements ReceivedAnswers {

    private final ReplyRepository repository;
    private final Texts texts;
    private final Clock clock;

    AnswersOnLine(ReplyRepository repository, Texts texts, Clock clock) {
        this.repository = repository;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Received> to(UUID letterId) {
        return repository.find(letterId).map(this::received);
    }

    private Received received(Reply reply) {
        var on = LocalDate.ofInstant(reply.answeredAt(), clock.getZone());
        var origin = texts.get(
                "reply.origin",
                texts.get("reply.answer." + reply.answer().code()),
                reply.name(),
                reply.position(),
                on,
                reply.documents().size());
        return new Received(reply.answer().code(), on, reply.text(), reply.documents(), origin);
    }
}
