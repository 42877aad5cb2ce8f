package id.sinergi.replies;

import id.sinergi.letters.AnswerLinks;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a letter prints below its signature. */
@Component
class PrintedLinks implements AnswerLinks {

    private final LinkRepository repository;

    PrintedLinks(LinkRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> of(UUID letterId) {
        return repository.ofLetter(letterId).map(link -> "jawaban/" + link.code());
    }
}
