package id.sinergi.compliance;

import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.TaskContext;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One rule for all ends of a case: a fine and a denial of services end by two people, paid or not, and so does what is
 * owed where it ends unpaid. One proposes by answering the task, another answers it again.
 */
@Component
class Endings {

    private final EndingRepository repository;
    private final Fines fines;
    private final DenialRepository denials;
    private final ComplianceStake stake;
    private final Clock clock;

    Endings(EndingRepository repository, Fines fines, DenialRepository denials, ComplianceStake stake, Clock clock) {
        this.repository = repository;
        this.fines = fines;
        this.denials = denials;
        this.stake = stake;
        this.clock = clock;
    }

    /** What is said of the money when a case ends. */
    enum Money {
        PAID,
        NOT_PAID
    }

    /** Whether this answer only proposes the end, which is written down; false where it ends the case. */
    boolean isOnlyProposed(TaskContext task, String outcome, Money money) {
        var number = task.caseNumber();
        var wantsTwo = money == Money.PAID ? isSanctioned(number) : stake.isHigh(number);
        if (!wantsTwo || repository.proposedBy(task.taskId()).isPresent()) {
            return false;
        }
        repository.propose(task, outcome, clock.instant());
        return true;
    }

    /** A fine that was proposed or approved, or services that are to be denied. */
    private boolean isSanctioned(String caseNumber) {
        return fines.latest(caseNumber)
                        .filter(fine -> fine.status() != FineRepository.Status.RETURNED)
                        .isPresent()
                || denials.find(caseNumber).isPresent();
    }

    /** Who proposed an end decides nothing of it. */
    Optional<Refusal> barred(TaskContext task, User user) {
        return repository
                .proposedBy(task.taskId())
                .filter(user.username()::equals)
                .map(by -> Refusal.forbidden("compliance.sameEnding"));
    }
}
