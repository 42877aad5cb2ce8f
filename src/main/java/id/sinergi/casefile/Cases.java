package id.sinergi.casefile;

import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases: opening, stages, end, and who may see which. */
@Service
public class Cases {

    private final CaseRepository repository;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(CaseRepository repository, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** What a new case is made of; {@code areas} decide who sees it. */
    public record NewCase(
            CaseKind kind,
            String subject,
            List<String> areas,
            @Nullable String villageCode,
            @Nullable String employer,
            @Nullable LocalDate due) {}

    /**
     * Opens a case inside the caller's transaction.
     *
     * @return its number, without gaps per kind and year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(NewCase wanted) {
        return open(wanted.kind(), List.of(wanted)).getFirst();
    }

    /**
     * Opens many cases of one kind inside the caller's transaction, in few statements.
     *
     * @return their numbers, in the order of {@code wanted}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> open(CaseKind kind, List<NewCase> wanted) {
        var now = clock.instant();
        var year = LocalDate.now(clock).getYear();
        var last = repository.nextNumbers(kind, year, wanted.size());
        var files = new ArrayList<CaseFile>();
        for (var one : wanted) {
            var serial = last - wanted.size() + files.size() + 1;
            files.add(file("%s-%d-%05d".formatted(kind.prefix(), year, serial), kind, one, now));
        }
        repository.insert(files);
        files.forEach(file -> events.publishEvent(new CaseEvent.Opened(file.number(), kind, file.subject())));
        return files.stream().map(CaseFile::number).toList();
    }

    private CaseFile file(String number, CaseKind kind, NewCase wanted, Instant now) {
        return new CaseFile(
                number,
                kind,
                wanted.subject(),
                CaseFile.Status.OPEN,
                null,
                kind.stages().getFirst(),
                wanted.areas(),
                wanted.villageCode(),
                wanted.employer(),
                currentUser.get().username(),
                now,
                null,
                wanted.due());
    }

    /** The case, if the current user may see it; otherwise it does not exist ({@code case.unknown}). */
    @Transactional(readOnly = true)
    public Result<CaseFile> find(String number) {
        return repository
                .findVisible(number, currentUser.get())
                .map(this::seen)
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("case.unknown", number)));
    }

    /**
     * Holds a case until the caller's transaction ends. Every act that looks where a case stands and moves it, and every step
     * of its process, begins like this, before any other lock: the later of two reads what the earlier one left, and neither
     * waits for the other in a circle.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String number) {
        repository.hold(List.of(number));
    }

    /** The same for an act on an open case: raises {@code case.ended} where it has ended, also a moment ago. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdOpen(String number) {
        hold(number);
        if (!get(number).isOpen()) {
            throw Refusal.conflict("case.ended").raise();
        }
    }

    /**
     * As {@link #hold} for the open cases about these employers, in one order. Who then locks the employers looks once more
     * which are open, and holds none: one may have been opened meanwhile, and whoever holds that waits for its employer.
     *
     * @return their numbers, as they were found
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> holdOpenOf(Collection<String> employers) {
        var numbers =
                repository.openOf(employers).stream().map(CaseFile::number).toList();
        repository.hold(numbers);
        return numbers;
    }

    /** Those of the cases that the current user may see, by number. */
    @Transactional(readOnly = true)
    public Map<String, CaseFile> visible(Collection<String> numbers) {
        return repository.visible(numbers, currentUser.get()).stream()
                .map(this::seen)
                .collect(Collectors.toMap(CaseFile::number, Function.identity()));
    }

    /** The case whoever asks; for steps and services that have checked the caller already. */
    @Transactional(readOnly = true)
    public CaseFile get(String number) {
        return repository.find(number).orElseThrow(() -> new IllegalArgumentException("No case " + number));
    }

    @Transactional(readOnly = true)
    public Slice<CaseFile> list(CaseQuery query, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var before = Slice.decode(cursor);
        if (before != null && repository.find(before).isEmpty()) {
            throw Refusal.invalid("cursor.unknown").raise();
        }
        var rows = repository.list(query, currentUser.get(), before, size + 1);
        return Slice.of(rows.stream().map(this::seen).toList(), size, CaseFile::number);
    }

    /** The case with those of its areas that are the reader's. */
    private CaseFile seen(CaseFile file) {
        var user = currentUser.get();
        return user.sees(file.areas())
                ? file
                : file.in(file.areas().stream().filter(user::covers).toList());
    }

    /** The open case about an employer, if there is one: a new finding joins it. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> openOf(String employer) {
        return repository.openOf(List.of(employer)).stream().findFirst();
    }

    /** As {@link #openOf(String)} for many, by employer; none for those without an open case. */
    @Transactional(readOnly = true)
    public Map<String, CaseFile> openOf(Collection<String> employers) {
        return repository.openOf(employers).stream()
                .collect(Collectors.toMap(
                        file -> Objects.requireNonNull(file.employer()), file -> file, (first, other) -> first));
    }

    /** Ids of the employers about whom the current user sees an open case. */
    @Transactional(readOnly = true)
    public List<Long> employersWithOpenCase() {
        return repository.employersWithOpenCase(currentUser.get());
    }

    @Transactional(readOnly = true)
    public List<CaseFile> ofEmployer(String employer) {
        return repository.ofEmployer(employer);
    }

    /** When the case first reached each stage. */
    @Transactional(readOnly = true)
    public Map<String, Instant> stagesReached(String number) {
        return repository.stagesReached(number);
    }

    @Transactional
    public void reach(String number, String stage) {
        repository.stage(number, stage, clock.instant());
    }

    @Transactional
    public void widen(String number, List<String> areas) {
        repository.areas(number, areas);
    }

    /** Gives the case another subject: a plan may still change its name. */
    @Transactional
    public void rename(String number, String subject) {
        repository.subject(number, subject);
    }

    @Transactional
    public void due(String number, LocalDate due) {
        repository.due(number, due);
    }

    /** Closes an open case with an outcome; does nothing where it has ended already. */
    @Transactional
    public void close(String number, String outcome) {
        if (repository.end(number, CaseFile.Status.CLOSED, outcome, clock.instant())) {
            events.publishEvent(new CaseEvent.Closed(number, outcome));
        }
    }

    /** Marks an open case as cancelled; false where it has ended already, also a moment ago. */
    @Transactional
    public boolean cancel(String number, String reason) {
        var ended = repository.end(number, CaseFile.Status.CANCELLED, "cancelled", clock.instant());
        if (ended) {
            events.publishEvent(new CaseEvent.Cancelled(number, reason));
        }
        return ended;
    }
}
