package id.sinergi.massletters;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.letters.Letters;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table;
import id.sinergi.shared.Texts;
import id.sinergi.shared.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a batch leaves to take along: its receipt, and its letters in one file. */
@Service
public class BatchFiles {

    /** Letters drawn side by side, and ready before they are written: what is held in memory does not grow. */
    private static final int SIDE_BY_SIDE = 2;

    private static final int AHEAD = 8;

    /** For one letter, while somebody waits. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private record Drawn(Line line, Future<Letters.Paper> paper) {}

    private final Batches batches;
    private final Letters letters;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Texts texts;
    private final Clock clock;

    BatchFiles(
            Batches batches,
            Letters letters,
            Accounts accounts,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Texts texts,
            Clock clock) {
        this.batches = batches;
        this.letters = letters;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    /** A row for each task with its letter or the reason; refused as {@link Batches#find}. */
    public Result<Table> receipt(long id) {
        return batches.find(id).then(batch -> batches.lines(id).map(lines -> table(batch, lines)));
    }

    private Table table(Batch batch, List<Line> lines) {
        var english = Texts.locale().getLanguage().equals("en");
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var line : lines) {
            var why = english ? line.whyEnglish() : line.why();
            rows.add(row(
                    rows.size() + 1,
                    line.caseNumber(),
                    line.subject(),
                    texts.get("massletters.state." + line.state()),
                    line.number(),
                    why));
        }
        rows.add(row(
                null,
                texts.get("task." + batch.formKey()),
                texts.get(
                        "massletters.by",
                        accounts.nameOf(batch.by()),
                        batch.at().atZone(clock.getZone()).toLocalDate()),
                null,
                null,
                null));
        return new Table(
                List.of(
                        texts.get("massletters.row"),
                        texts.get("massletters.case"),
                        texts.get("massletters.subject"),
                        texts.get("massletters.state"),
                        texts.get("massletters.number"),
                        texts.get("massletters.why")),
                rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>();
        for (var cell : cells) {
            row.add(cell);
        }
        return row;
    }

    /** The letters of a batch that the user may see, to be written as one file, a PDF each. */
    public final class Letterbox {

        private final List<Line> lines;
        private final User user;

        private Letterbox(List<Line> lines, User user) {
            this.lines = lines;
            this.user = user;
        }

        /** Writes them in the batch's order, on whatever thread, as the user who opened it. */
        public void write(OutputStream out) throws IOException {
            var names = new HashSet<String>();
            var ahead = new ArrayDeque<Drawn>();
            try (var pool = Executors.newFixedThreadPool(SIDE_BY_SIDE);
                    var zip = new ZipOutputStream(out)) {
                for (var line : lines) {
                    ahead.add(new Drawn(line, draw(pool, user, line)));
                    if (ahead.size() >= AHEAD) {
                        put(zip, names, ahead.remove());
                    }
                }
                while (!ahead.isEmpty()) {
                    put(zip, names, ahead.remove());
                }
            }
        }
    }

    /** Refused as {@link Batches#find}; that they are taken stands in the trail. */
    public Result<Letterbox> open(long id) {
        return acts.run(() -> batches.lines(id).map(all -> {
            var written = all.stream().filter(line -> line.letterId() != null).toList();
            events.publishEvent(BatchEvent.taken(id, written.size()));
            return new Letterbox(written, currentUser.get());
        }));
    }

    private Future<Letters.Paper> draw(ExecutorService pool, User user, Line line) {
        Callable<Letters.Paper> work = () -> {
            var paper = new Letters.Paper[1];
            currentUser.runAs(
                    user,
                    () -> paper[0] =
                            letters.pdf(Objects.requireNonNull(line.letterId())).orThrow());
            return paper[0];
        };
        return pool.submit(() -> Waiting.SOMEBODY.call(work::call));
    }

    private static void put(ZipOutputStream zip, HashSet<String> names, Drawn drawn) throws IOException {
        try {
            var line = drawn.line();
            var paper = drawn.paper().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            var name = line.number() == null ? line.caseNumber() + ".pdf" : paper.fileName();
            zip.putNextEntry(new ZipEntry(names.add(name) ? name : names.size() + "-" + name));
            zip.write(paper.content());
            zip.closeEntry();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while letters were drawn", e);
        } catch (TimeoutException e) {
            throw new IOException("A letter was not drawn in time", e);
        } catch (ExecutionException e) {
            throw new IOException("A letter could not be drawn", e);
        }
    }
}
