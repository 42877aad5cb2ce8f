package id.sinergi.letters;

import id.sinergi.casefile.StillAwaited;
import id.sinergi.identity.User;
import org.springframework.stereotype.Component;

/** A letter whose proof of arrival is still to come, from the agency that sent it. */
@Component
class LettersOnTheirWay implements StillAwaited {

    private final LetterRepository repository;

    LettersOnTheirWay(LetterRepository repository) {
        this.repository = repository;
    }

    @Override
    public boolean isAwaited(String caseNumber, User from) {
        return repository.ofCase(caseNumber).stream()
                .filter(letter -> letter.agency() == from.agency() && from.sees(letter.areas()))
                .flatMap(letter -> repository.deliveries(letter.id()).stream())
                .anyMatch(Delivery::isPending);
    }
}
