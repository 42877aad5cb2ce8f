package id.sinergi.letters;

import id.sinergi.casefile.StillAwaited;
import org.springframework.stereotype.Component;

/** A letter whose proof of arrival is still to come. */
@Component
class LettersOnTheirWay implements StillAwaited {

    private final LetterRepository repository;

    LettersOnTheirWay(LetterRepository repository) {
        this.repository = repository;
    }

    @Override
    public boolean isAwaited(String caseNumber) {
        return repository.ofCase(caseNumber).stream()
                .flatMap(letter -> repository.deliveries(letter.id()).stream())
                .anyMatch(Delivery::isPending);
    }
}
