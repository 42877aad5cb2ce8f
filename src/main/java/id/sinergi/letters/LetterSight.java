package id.sinergi.letters;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Result;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which letters the current user sees: those of cases seen, save those about a village of others. */
@Component
class LetterSight {

    private final LetterRepository repository;
    private final Cases cases;
    private final CurrentUser currentUser;

    LetterSight(LetterRepository repository, Cases cases, CurrentUser currentUser) {
        this.repository = repository;
        this.cases = cases;
        this.currentUser = currentUser;
    }

    Optional<Letter> find(UUID id) {
        return repository
                .find(id)
                .filter(letter -> covers(letter.areas()))
                .filter(letter -> cases.find(letter.caseNumber()) instanceof Result.Done<CaseFile>);
    }

    boolean covers(Collection<String> areas) {
        return currentUser.get().sees(areas);
    }
}
