package id.sinergi.worklist;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.Cancellation.Decision;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Four eyes for cancelling a case in which money or a sanction would end: one proposes, another decides. A proposal falls
 * when the case moves on.
 */
@Service
public class Cancellations {

    private final CancellationRepository repository;
    private final CaseDesk desk;
    private final Cases cases;
    private final WorkItemRepository items;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    Cancellations(
            CancellationRepository repository,
            CaseDesk desk,
            Cases cases,
            WorkItemRepository items,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.repository = repository;
        this.desk = desk;
        this.cases = cases;
        this.items = items;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /** What waits for a decision; refused with {@code case.unknown} and {@code cancellation.none}. */
    public Result<Cancellation> find(String number) {
        return cases.find(number)
                .then(file -> pending(file)
                        .map(Result::done)
                        .orElseGet(() -> Result.refused(Refusal.conflict("cancellation.none"))));
    }

    /** The same of a case that is known to be visible. */
    public Optional<Cancellation> pending(CaseFile file) {
        return file.isOpen()
                ? repository
                        .pending(file.number())
                        .filter(known -> known.standing().equals(standing(file)))
                : Optional.empty();
    }

    /** Where the case stands: its stage and the tasks that are open. */
    private String standing(CaseFile file) {
        return items.ofCase(file.number()).stream()
                .filter(WorkItem::isOpen)
                .map(WorkItem::taskId)
                .sorted()
                .collect(Collectors.joining(" ", file.stage() + " ", ""));
    }

    /**
     * Proposes to cancel. Refused: {@code case.unknown}, {@code case.ended}, {@code case.supervisorOnly}, {@code
     * cancellation.pending}, {@code cancellation.needless} where one person may cancel, field {@code reason}.
     */
    public Result<Cancellation> propose(String number, @Nullable String reason) {
        return desk.cancellable(number, reason)
                .then(seen -> acts.run(() -> {
                    cases.hold(number);
                    return desk.cancellable(number, reason)
                            .then(file ->
                                    proposed(file, Objects.toString(reason, "").strip()));
                }));
    }

    private Result<Cancellation> proposed(CaseFile file, String why) {
        var number = file.number();
        if (!desk.needsTwo(number)) {
            return Result.refused(Refusal.conflict("cancellation.needless"));
        }
        var user = currentUser.get().username();
        var now = clock.instant();
        repository
                .pending(number)
                .filter(old -> !old.standing().equals(standing(file)))
                .ifPresent(old -> repository.decide(old.id(), Decision.FALLEN, user, now));
        if (!repository.propose(number, why, standing(file), user, now)) {
            return Result.refused(Refusal.conflict("cancellation.pending"));
        }
        events.publishEvent(new CancellationAct("case.cancellationProposed", number, Map.of("reason", why)));
        return Result.done(repository.pending(number).orElseThrow());
    }

    /** Cancels as proposed. Refused as {@link #find}, and {@code case.supervisorOnly}, {@code cancellation.ownProposal}. */
    public Result<CaseFile> approve(String number) {
        return decided(number, proposal -> {
                    if (proposal.proposedBy().equals(currentUser.get().username())) {
                        return Result.refused(Refusal.forbidden("cancellation.ownProposal"));
                    }
                    return decide(proposal, Decision.APPROVED).then(done -> {
                        events.publishEvent(new CancellationAct(
                                "case.cancellationApproved", number, Map.of("reason", proposal.reason())));
                        return desk.end(number, proposal.reason());
                    });
                })
                .then(desk::settled);
    }

    /** Lets the case go on; who proposed may take it back like this too. Refused as {@link #approve}, field {@code reason}. */
    public Result<CaseFile> reject(String number, @Nullable String reason) {
        return desk.cancellable(number, reason)
                .then(file -> decided(
                        number,
                        proposal -> decide(proposal, Decision.REJECTED).map(done -> {
                            events.publishEvent(new CancellationAct(
                                    "case.cancellationRejected",
                                    number,
                                    Map.of(
                                            "reason",
                                            Objects.toString(reason, "").strip())));
                            return number;
                        })))
                .then(desk::settled);
    }

    private Result<String> decided(String number, java.util.function.Function<Cancellation, Result<String>> work) {
        return cases.find(number).then(file -> {
            if (file.isOpen() && !desk.mayCancel(file)) {
                return Result.refused(Refusal.forbidden("case.supervisorOnly"));
            }
            return acts.run(() -> {
                cases.hold(number);
                return find(number).then(work);
            });
        });
    }

    private Result<String> decide(Cancellation proposal, Decision decision) {
        return repository.decide(proposal.id(), decision, currentUser.get().username(), clock.instant())
                ? Result.done(proposal.caseNumber())
                : Result.refused(Refusal.conflict("cancellation.none"));
    }
}
