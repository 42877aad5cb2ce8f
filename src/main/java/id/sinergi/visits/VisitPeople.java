package id.sinergi.visits;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.shared.Length;
import id.sinergi.shared.Naming;
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may take part in a visit: people of Disnaker and BPJS by account, others as guests by the name of their office. */
@Component
class VisitPeople {

    private static final Set<Agency> OURS = Set.of(Agency.DISNAKER, Agency.BPJS);
    private static final int MOST = 20;

    private final Accounts accounts;

    VisitPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    List<User> all() {
        return accounts.all().stream()
                .filter(user -> OURS.contains(user.agency()))
                .toList();
    }

    void check(@Nullable List<Visit.Participant> participants, List<FieldError> errors) {
        if (participants == null || participants.stream().noneMatch(one -> one.username() != null)) {
            errors.add(new FieldError("participants", "visitNobody"));
        } else if (participants.size() > MOST) {
            errors.add(new FieldError("participants", "tooManyRows", MOST));
        } else {
            participants.forEach(one -> Optional.ofNullable(one.guest())
                    .flatMap(guest -> Naming.wrong("participants", guest))
                    .ifPresent(errors::add));
            participants.stream()
                    .filter(one -> Length.NAME.allow("participants", one.guest(), errors) && !isKnown(one))
                    .forEach(one -> errors.add(new FieldError(
                            "participants", "visitParticipant", one.username() == null ? "" : one.username())));
        }
    }

    private boolean isKnown(Visit.Participant one) {
        var guest = one.guest();
        return one.username() == null
                ? guest != null && !guest.isBlank() && PlainText.isPlain(guest)
                : guest == null
                        && accounts.find(one.username())
                                .map(User::agency)
                                .filter(OURS::contains)
                                .isPresent();
    }
}
