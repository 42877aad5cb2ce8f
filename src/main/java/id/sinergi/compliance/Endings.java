package id.sinergi.compliance;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.TaskContext;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One rule for all ends of a case: a fine and a denial of services end by two people, paid or not, and so does what
 * confirmed findings say is owed, unless what is recorded as paid covers it. One proposes by answering the task, another
 * answers it again. And no case ends while a finding waits for its verdict.
 */
@Component
class Endings {

    private final EndingRepository repository;
    private final Fines fines;
    private final DenialRepository denials;
    private final ComplianceStake stake;
    private final JoinedFindings joined;
    private final Accounts accounts;
    private final Clock clock;

    Endings(
            EndingRepository repository,
            Fines fines,
            DenialRepository denials,
            ComplianceStake stake,
            JoinedFindings joined,
            Accounts accounts,
            Clock clock) {
        this.repository = repository;
        this.fines = fines;
        this.denials = denials;
        this.stake = stake;
        this.joined = joined;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What is said of the money when a case ends; that it is paid is believed as far as it is recorded. */
    enum Money {
        PAID,
        NOT_PAID
    }

    /**
     * Why the case cannot end now: a finding waits for its verdict. Unfounded are the case's own findings together, and
     * those alone that joined it have to be decided first. Until the transaction ends nobody reports another one.
     */
    Optional<Refusal> whyNot(String caseNumber, Money money) {
        return money == Money.PAID ? joined.whyNotComplied(caseNumber) : joined.whyNotEnd(caseNumber);
    }

    /**
     * Whether this answer only proposes the end, which is written down; false where it ends the case.
     *
     * @param recovered what this answer says was paid
     */
    boolean isOnlyProposed(TaskContext task, String outcome, Money money, long recovered) {
        var number = task.caseNumber();
        var isPaid = money == Money.PAID && fines.areContributionsPaid(number, recovered);
        var wantsTwo = isPaid ? isSanctioned(number) : stake.isHigh(number);
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

    /** The name of who proposed the end. */
    Optional<String> proposer(TaskContext task) {
        return repository.proposedBy(task.taskId()).map(accounts::nameOf);
    }

    /** Who proposed an end decides nothing of it. */
    Optional<Refusal> barred(TaskContext task, User user) {
        return repository
                .proposedBy(task.taskId())
                .filter(user.username()::equals)
                .map(by -> Refusal.forbidden("compliance.sameEnding"));
    }
}
