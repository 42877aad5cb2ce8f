package id.sinergi.privacy;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.privacy.SubjectRequest.Answer;
import id.sinergi.privacy.SubjectRequest.Identity;
import id.sinergi.privacy.SubjectRequest.Kind;
import id.sinergi.registry.Readings;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.Naming;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests of people about their own data: receiving one at a counter, and what the current user sees of them. */
@Service
public class SubjectRequests {

    private static final Set<Agency> COUNTERS =
            Set.of(Agency.DESA, Agency.KECAMATAN, Agency.DPMD, Agency.DISNAKER, Agency.BPJS);

    private final RequestRepository repository;
    private final ActivityRepository register;
    private final Cases cases;
    private final ProcessRuntime engine;
    private final Counters counters;
    private final CopyOfData copies;
    private final Readings readings;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubjectRequests(
            RequestRepository repository,
            ActivityRepository register,
            Cases cases,
            ProcessRuntime engine,
            Counters counters,
            CopyOfData copies,
            Readings readings,
            CurrentUser currentUser,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.cases = cases;
        this.engine = engine;
        this.counters = counters;
        this.copies = copies;
        this.readings = readings;
        this.currentUser = currentUser;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is written down at the counter. Nobody looks there whether the registry knows the person: that would tell
     * whoever asks.
     */
    public record Received(
            @Nullable Kind kind,
            @Nullable String nik,
            @Nullable String name,
            @Nullable String contact,
            @Nullable Identity identity,
            @Nullable String wish) {}

    /** Whether the current user may receive requests: officers of those agencies that people come to. */
    public boolean mayReceive() {
        var user = currentUser.get();
        return user.is(Role.OFFICER) && COUNTERS.contains(user.agency());
    }

    /**
     * Receives a request and starts its process and its clock; the caller settles the case afterwards.
     *
     * @return the case's number; refused with {@code privacy.officersOnly}, {@code people.lookups}, or per field
     */
    @Act
    public Result<String> receive(Received received) {
        if (!mayReceive()) {
            return Result.refused(Refusal.forbidden("privacy.officersOnly"));
        }
        var errors = check(received);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var kind = Objects.requireNonNull(received.kind());
        var now = clock.instant();
        var term = register.term(
                kind == Kind.CORRECTION ? "correction" : "access", LocalDate.ofInstant(now, clock.getZone()));
        var due = now.plus(Duration.ofHours(term.hours()));
        var user = currentUser.get();
        var number = cases.open(new Cases.NewCase(
                CaseKind.DATA_SUBJECT_REQUEST,
                texts.get(Texts.INDONESIAN, "privacy.request.subject." + kind.name()),
                user.areas().stream().sorted().toList(),
                user.agency() == Agency.DESA ? user.areas().stream().findFirst().orElse(null) : null,
                null,
                LocalDate.ofInstant(due, clock.getZone())));
        // Somebody's form will show who that is: to bring a number is a look-up, limited as such.
        readings.lookedUp(0);
        repository.insert(new SubjectRequest(
                number,
                kind,
                Objects.requireNonNull(received.nik()).strip(),
                Wording.clean(received.name()),
                Wording.clean(received.contact()),
                Objects.requireNonNull(received.identity()),
                Wording.clean(received.wish()),
                user.agency() + "_" + Role.OFFICER,
                user.username(),
                now,
                due,
                term.source(),
                null,
                null,
                null,
                Map.of(),
                Map.of()));
        events.publishEvent(new RequestAct("privacy.request.received", number, Map.of("kind", kind.name())));
        engine.start(CaseKind.DATA_SUBJECT_REQUEST.process(), number);
        return Result.done(number);
    }

    /** Every field that cannot be taken. */
    static List<FieldError> check(Received received) {
        var errors = new ArrayList<FieldError>();
        if (received.kind() == null) {
            errors.add(new FieldError("kind", "required"));
        }
        if (received.identity() == null) {
            errors.add(new FieldError("identity", "required"));
        }
        var nik = Wording.clean(received.nik());
        if (!PersonalNumber.isOne(nik)) {
            errors.add(new FieldError("nik", nik.isEmpty() ? "required" : "privacy.nikForm"));
        }
        var name = Wording.clean(received.name());
        Length.NAME.require("name", name, errors);
        Naming.wrong("name", name).ifPresent(errors::add);
        Length.NAME.allow("contact", received.contact(), errors);
        var wish = Wording.clean(received.wish());
        if (wish.isEmpty() && received.kind() != null && received.kind() != Kind.ACCESS) {
            errors.add(new FieldError("wish", "required"));
        }
        Length.TEXT.allow("wish", wish, errors);
        return errors;
    }

    /** A request with its case, as lists show it: nobody's name. */
    public record Listed(CaseFile file, SubjectRequest request) {}

    /** The requests the current user may see, newest first. */
    @Transactional(readOnly = true)
    public Slice<Listed> list(@Nullable Integer limit, @Nullable String cursor) {
        var files = cases.list(new CaseQuery(CaseKind.DATA_SUBJECT_REQUEST, null, null, null), limit, cursor);
        var requests = repository
                .of(files.items().stream().map(CaseFile::number).toList())
                .stream()
                .collect(Collectors.toMap(SubjectRequest::caseNumber, Function.identity()));
        return files.map(file -> new Listed(file, Objects.requireNonNull(requests.get(file.number()))));
    }

    /** One request; refused with {@code case.unknown} where there is none or its case is not the user's to see. */
    @Transactional(readOnly = true)
    public Result<Listed> find(String number) {
        return cases.find(number)
                .then(file -> repository
                        .find(number)
                        .map(request -> Result.done(new Listed(file, request)))
                        .orElseGet(() -> Result.refused(Refusal.notFound("case.unknown", number))));
    }

    /** Whether the current user works on the request, and so may see whose it is: its counter, and Disnaker. */
    public boolean worksOn(SubjectRequest request) {
        var user = currentUser.get();
        return isDisnaker(user) || user.units().contains(request.office());
    }

    private static boolean isDisnaker(User user) {
        return user.agency() == Agency.DISNAKER && (user.is(Role.OFFICER) || user.is(Role.SUPERVISOR));
    }

    /** Whether the current user may make the copy: the counter that hands it over, and Disnaker. */
    public boolean handsOver(SubjectRequest request) {
        var user = currentUser.get();
        return isDisnaker(user) || user.units().contains(counters.answering(request));
    }

    /** A copy on paper. */
    public record Paper(String fileName, byte[] content) {}

    /**
     * Everything held about the person, with who looked at it, as PDF; made only while the answer waits to be handed over,
     * and each time recorded.
     *
     * @return refused with {@code case.unknown}, {@code privacy.copyNotYours} or {@code privacy.noCopy}
     */
    @Act
    public Result<Paper> copy(String number) {
        return find(number)
                .then(seen -> {
                    cases.hold(number);
                    return find(number);
                })
                .then(listed -> {
                    var request = listed.request();
                    if (!handsOver(request)) {
                        return Result.refused(Refusal.forbidden("privacy.copyNotYours"));
                    }
                    var granted = Optional.ofNullable(request.decision())
                            .filter(decision -> decision.answer() == Answer.ACCESS)
                            .isPresent();
                    if (!granted
                            || request.answeredAt() != null
                            || !listed.file().isOpen()) {
                        return Result.refused(Refusal.conflict("privacy.noCopy"));
                    }
                    repository.copied(number, clock.instant());
                    events.publishEvent(new RequestAct("privacy.request.copied", number, Map.of()));
                    return Result.done(new Paper(number + ".pdf", copies.of(request)));
                });
    }
}
