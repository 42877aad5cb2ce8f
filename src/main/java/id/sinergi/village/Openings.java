package id.sinergi.village;

import id.sinergi.identity.CurrentUser;
import id.sinergi.runs.Runs;
import id.sinergi.runs.Standing;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.village.Opening.Line;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;

/** Openings of rounds: beginning them, and how far they are. */
@Service
public class Openings {

    private final OpeningRepository openings;
    private final OpeningWork work;
    private final Runs runs;
    private final CurrentUser currentUser;
    private final Clock clock;

    Openings(OpeningRepository openings, OpeningWork work, Runs runs, CurrentUser currentUser, Clock clock) {
        this.openings = openings;
        this.work = work;
        this.runs = runs;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** An opening, for those who open rounds or may see all of them; else {@code village.openingUnknown}. */
    public Result<Opening> find(long id) {
        return openings.find(id)
                .filter(opening -> mayRead())
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("village.openingUnknown")));
    }

    /** Its villages, by code. */
    public Result<List<Line>> lines(long id) {
        return find(id).map(opening -> openings.lines(id));
    }

    /** The openings of a round, newest first; none for whoever may not read them. */
    public List<Opening> ofRound(long round) {
        return mayRead()
                ? openings.ofRound(round).stream()
                        .flatMap(id -> openings.find(id).stream())
                        .toList()
                : List.of();
    }

    /** Whether somebody is at one that is not finished. */
    public Standing standing(long id) {
        return runs.standing(OpeningWork.CODE, id);
    }

    /** Goes on with an opening that stopped, or at once with one that waits; the caller sees how far it is by {@link #find}. */
    public Result<Opening> resume(long id) {
        if (!Rounds.isOpener(currentUser.get())) {
            return Result.refused(Refusal.forbidden("village.supervisorOnly"));
        }
        return find(id).map(opening -> {
            if (opening.finishedAt() == null) {
                runs.resume(OpeningWork.CODE, id);
            }
            return opening;
        });
    }

    private boolean mayRead() {
        var user = currentUser.get();
        return Rounds.isOpener(user) || user.seesAllCases();
    }

    /** Inside the caller's transaction; {@code inBackground} it goes off when that is committed. */
    long begin(Round round, List<String> villages, Map<String, Long> expected, boolean inBackground) {
        var id = openings.insert(
                round.id(), villages, expected, currentUser.get().username(), clock.instant());
        if (inBackground) {
            runs.begin(OpeningWork.CODE, id);
        }
        return id;
    }

    /** Opens what waits, in this thread. Call it outside of a transaction. {@code progress} is told how many are done. */
    void work(long id, IntConsumer progress) {
        var done = new AtomicLong(openings.find(id).orElseThrow().done());
        runs.workHere(OpeningWork.CODE, id, lines -> progress.accept((int) done.addAndGet(lines)));
    }

    /** Opens cases at once, within the caller's transaction, which holds the round. */
    List<Line> open(Round round, List<Line> wanted) {
        return work.open(round, wanted);
    }
}
