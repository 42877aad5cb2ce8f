package id.sinergi.runs;

import id.sinergi.identity.CurrentUser;
import id.sinergi.runs.Standing.State;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins work in the background, and says whether anybody is at it. The caller checks who may. */
@Service
public class Runs {

    private final RunRepository repository;
    private final RunWorker worker;
    private final ObjectProvider<RunKind> kinds;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    Runs(
            RunRepository repository,
            RunWorker worker,
            ObjectProvider<RunKind> kinds,
            CurrentUser currentUser,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.worker = worker;
        this.kinds = kinds;
        this.currentUser = currentUser;
        this.transaction = transaction;
    }

    /** Within the transaction that stores the run: it goes off when that is committed, as the current user. */
    public void begin(String kind, long id) {
        worker.begin(known(kind), id, currentUser.get());
    }

    /**
     * Goes on with a run that nobody is at, as the current user; one that waits for something to pass tries at once.
     * Nothing where somebody is at it.
     */
    public void resume(String kind, long id) {
        transaction.executeWithoutResult(status -> {
            repository.hurry(kind, id);
            begin(kind, id);
        });
    }

    /** Does a run in this thread, as the current user, or as a part of the transaction that is under way; {@code progress} is
     * told of lines done. */
    public void workHere(String kind, long id, LongConsumer progress) {
        worker.workHere(known(kind), id, currentUser.get(), progress);
    }

    /** How it stands with a run that is not finished. */
    public Standing standing(String kind, long id) {
        return repository
                .find(kind, id)
                .map(row -> standing(known(kind), id, row))
                .orElseGet(() -> new Standing(State.STOPPED, null, null));
    }

    private static Standing standing(RunKind kind, long id, RunRepository.Row row) {
        if (row.leased()) {
            return new Standing(row.failures() > 0 ? State.RETRYING : State.RUNNING, row.next(), row.why());
        }
        if (row.stopped()) {
            return new Standing(State.STOPPED, null, row.why());
        }
        return new Standing(kind.isReady(id) ? State.WAITING : State.ASKS, null, row.why());
    }

    private RunKind known(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of run " + code));
    }
}
