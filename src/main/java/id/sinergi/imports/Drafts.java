package id.sinergi.imports;

import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.io.InputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Files that wait for the one who brought them to confirm or discard them, on the node that took them. They are read in
 * the background: whoever asks gets them as they are, and may leave and come back. What nobody decides on is gone after
 * {@link UploadGate#FORGOTTEN}, and with the next start; of what is queued nothing is kept but what was said of it.
 */
@Service
public class Drafts implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);

    /** Each may hold a part of the heap. */
    private static final int AT_ONCE = 2;
    /** Of one person. */
    private static final int MOST = 5;
    /** Most files are read in an instant: their readers need not ask twice. */
    private static final Duration INSTANT = Duration.ofMillis(500);

    private final ExecutorService readers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("drafts-", 0).daemon().factory());
    private final DraftShelf shelf;
    private final Imports imports;
    private final Previews previews;
    private final CurrentUser currentUser;

    Drafts(DraftShelf shelf, Imports imports, Previews previews, CurrentUser currentUser) {
        this.shelf = shelf;
        this.imports = imports;
        this.previews = previews;
        this.currentUser = currentUser;
    }

    /**
     * Takes a file in and begins to read it.
     *
     * @param village the village of the whole file; {@code null} where the file names it per row, or where the user
     *     works for one village only
     * @return refused with a wrong {@code kind}, {@code import.role}, {@code village.outOfScope}, {@code import.drafts}
     *     where too many wait already, or what is wrong with the file; what can still be mended by choosing columns is
     *     the look's {@code refusal}
     */
    public Result<Look> bring(String kind, @Nullable String village, String fileName, InputStream content) {
        if (waiting().size() >= MOST) {
            return Result.refused(Refusal.conflict("import.drafts", MOST));
        }
        return imports.inspect(kind, village, fileName, content).then(draft -> {
            if (draft.isForeign()) {
                draft.close();
                return Result.refused(draft.fault().orElseThrow());
            }
            shelf.put(draft);
            return Result.done(read(draft));
        });
    }

    private Look read(Draft draft) {
        draft.read()
                .ifPresent(its ->
                        work(draft, its, () -> draft.ready(its, previews.of(draft, rows -> draft.tell(its, rows)))));
        return draft.look();
    }

    /** In the background; an instant later it may be done. */
    private void work(Draft draft, int its, Runnable work) {
        CompletableFuture.runAsync(() -> attempt(draft, its, work), readers)
                .completeOnTimeout(null, INSTANT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static void attempt(Draft draft, int its, Runnable work) {
        try {
            work.run();
        } catch (Draft.Over e) {
            log.debug("A file is no longer looked at");
        } catch (RuntimeException | Error e) {
            draft.refused(its, Refusal.raised(e).orElseGet(() -> {
                log.error("A file could not be looked at", e);
                return Refusal.invalid("import.failed");
            }));
        }
    }

    /** As it is now; refused with {@code import.draft} where there is none any more or it is another's. */
    public Result<Look> look(UUID id) {
        return find(id).map(Draft::look);
    }

    private Result<Draft> find(UUID id) {
        return shelf.find(id, currentUser.get())
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("import.draft")));
    }

    /** Those of the current user that are no imports yet, newest first. */
    public List<Look> waiting() {
        return shelf.of(currentUser.get())
                .filter(Draft::isWaiting)
                .map(Draft::look)
                .sorted(Comparator.comparing(Look::at).reversed())
                .toList();
    }

    /**
     * Says what the file's column at {@code place} is, an empty name leaves it out; the file is read anew. Refused with
     * {@code import.confirmed} where it is too late.
     */
    public Result<Look> choose(UUID id, int place, String name) {
        return change(id, draft -> draft.choose(place, name));
    }

    /** The same for several columns by the names in the file's header; refused also with {@code import.columnNotThere}. */
    public Result<Look> choose(UUID id, Map<String, @Nullable String> names) {
        return change(id, draft -> draft.choose(names));
    }

    /**
     * Says which sheets are read together and which row names their columns, {@code null} and 0 where that stays; the
     * file is read anew. Refused also with {@code import.sheetUnknown}, {@code import.sheetBehind}, {@code import.sheetsDiffer} and
     * {@code import.headerRow}.
     */
    public Result<Look> arrange(UUID id, @Nullable List<String> sheets, int headerRow) {
        return change(id, draft -> draft.arrange(sheets, headerRow));
    }

    private Result<Look> change(UUID id, Consumer<Draft> change) {
        return find(id).then(draft -> Intake.attempt(() -> {
            change.accept(draft);
            return read(draft);
        }));
    }

    /** Makes it an import, also while it is being read; once more gives the same. Refused with what is wrong with it. */
    public Result<Look> confirm(UUID id) {
        return find(id).then(draft -> Intake.attempt(() -> {
            draft.confirm().ifPresent(its -> work(draft, its, () -> queue(draft, its)));
            return draft.look();
        }));
    }

    private void queue(Draft draft, int its) {
        draft.queued(imports.queue(draft, rows -> draft.tell(its, rows)).id());
    }

    /** Throws the file away; refused with {@code import.confirmed} where it is too late. */
    public Result<Look> discard(UUID id) {
        return find(id).then(draft -> Intake.attempt(() -> {
            draft.discard();
            shelf.remove(id);
            return draft.look();
        }));
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
