package id.sinergi.registry;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Scope;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.shared.Act;
import id.sinergi.shared.Change;
import id.sinergi.shared.PersonalData;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the registry holds about one person, for that person: a copy of everything, and corrections (UU 27/2022). */
@Service
public class PersonalFile implements PersonalData {

    /** Fields that a person may have corrected; the NIK is not ours to change. */
    public static final List<String> CORRECTABLE =
            List.of("name", "birth_date", "birth_place", "sex", "address", "phone", "work_status", "employer_name");

    /** All that the rules of the import look at, by its columns. */
    private static final Map<String, String> COLUMNS = Map.of(
            "nik", "nik",
            "nama", "name",
            "tanggallahir", "birth_date",
            "tempatlahir", "birth_place",
            "sex", "sex",
            "alamat", "address",
            "telepon", "phone",
            "status_kerja", "work_status",
            "pemberi_kerja", "employer_name",
            "kode_desa", "village_code");

    private final PersonalFileRepository people;
    private final WorkerRepository workers;
    private final MembershipRepository memberships;
    private final ResidentsFile residents;
    private final Scope scope;
    private final Territory territory;
    private final Accounts accounts;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalFile(
            PersonalFileRepository people,
            WorkerRepository workers,
            MembershipRepository memberships,
            ResidentsFile residents,
            Scope scope,
            Territory territory,
            Accounts accounts,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.workers = workers;
        this.memberships = memberships;
        this.residents = residents;
        this.scope = scope;
        this.territory = territory;
        this.accounts = accounts;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** The records of this very NIK, masked, as lists show them; for services that have checked the caller. */
    @Transactional(readOnly = true)
    public List<WorkerRow> rows(String nik) {
        return people.ids(nik).stream().map(id -> workers.row(id).orElseThrow()).toList();
    }

    /** What the correctable fields hold now, by column; empty texts where nothing is known. */
    @Transactional(readOnly = true)
    public Map<String, String> correctable(long id) {
        return texts(people.values(id));
    }

    /**
     * Corrected values as the registry keeps them, by the rules of the import; refused by field. What stands in the record
     * and is not to be changed is not judged.
     */
    @Transactional(readOnly = true)
    public Result<Map<String, String>> checked(long id, Map<String, String> wanted) {
        var cells = new HashMap<>(people.values(id));
        cells.putAll(wanted);
        var row = RowCheck.ofTexts(column -> {
            var field = COLUMNS.get(column);
            var value = field == null ? null : cells.get(field);
            return value == null ? null : value.toString();
        });
        residents.check(row, RowContext.of(territory, LocalDate.now(clock), village -> true, null));
        var errors = new ArrayList<FieldError>();
        row.unusable()
                .forEach(error -> Optional.ofNullable(COLUMNS.get(error.field()))
                        .filter(wanted::containsKey)
                        .ifPresent(field -> errors.add(new FieldError(field, error.code(), error.args()))));
        var kept = new HashMap<String, String>();
        wanted.keySet().forEach(field -> {
            var value = row.kept(field);
            if (value != null) {
                kept.put(field, value);
            } else if (errors.stream().noneMatch(error -> error.field().equals(field))) {
                errors.add(new FieldError(field, "worker.saysNothing"));
            }
        });
        return errors.isEmpty() ? Result.done(kept) : Result.refused(Refusal.fields(errors));
    }

    /**
     * Writes corrected values into a record, with its history.
     *
     * @param seen what the fields held when the correction was proposed
     * @return refused with {@code worker.correctionRole} (not of Disnaker), {@code worker.unknown}, or {@code
     *     worker.changedMeanwhile} where one of these fields holds something else by now, and as {@link #checked}
     */
    @Act(joins = true)
    public Result<Long> correct(long id, Map<String, String> seen, Map<String, String> wanted, String caseNumber) {
        if (!scope.worksFor(Agency.DISNAKER)) {
            return Result.refused(Refusal.forbidden("worker.correctionRole"));
        }
        var record = people.lock(id);
        if (record.isEmpty()) {
            return Result.refused(Refusal.notFound("worker.unknown"));
        }
        var now = texts(record.get());
        if (wanted.keySet().stream().anyMatch(field -> !Objects.equals(now.get(field), seen.getOrDefault(field, "")))) {
            return Result.refused(Refusal.conflict("worker.changedMeanwhile"));
        }
        return checked(id, wanted).map(kept -> write(id, now, kept, record.get(), caseNumber));
    }

    private Long write(
            long id,
            Map<String, String> before,
            Map<String, String> after,
            Map<String, @Nullable Object> record,
            String caseNumber) {
        people.correct(id, before, after, clock.instant(), scope.user().username());
        events.publishEvent(new FiguresChanged(
                Set.of(Objects.requireNonNull(record.get("village_code")).toString())));
        events.publishEvent(new RegistryAct(
                "worker.corrected",
                Long.toString(id),
                Map.of("request", caseNumber, "fields", String.join(", ", after.keySet())),
                List.<Change>of()));
        return id;
    }

    private static Map<String, String> texts(Map<String, @Nullable Object> values) {
        var texts = new HashMap<String, String>();
        CORRECTABLE.forEach(field -> texts.put(field, Objects.toString(values.get(field), "")));
        return texts;
    }

    @Override
    @Transactional
    public List<Section> about(String nik) {
        var sections = new ArrayList<Section>();
        var ids = people.ids(nik);
        for (var id : ids) {
            var values = people.values(id);
            var village = Objects.requireNonNull(values.get("village_code")).toString();
            sections.add(new Section(say("person.record", territory.name(village)), facts(values)));
            sections.add(new Section(
                    say("person.history"),
                    people.history(id).stream().map(this::past).toList()));
            events.publishEvent(new RegistryAct("worker.copied", id, Map.of("village", village)));
        }
        sections.add(new Section(
                say("person.memberships"),
                memberships(nik, ids).distinct().map(this::membership).toList()));
        return sections;
    }

    /** What counts for their records; where they have none, what is reported under the number. */
    private Stream<Membership> memberships(String nik, Collection<Long> ids) {
        return ids.isEmpty()
                ? memberships.under(nik).stream()
                : ids.stream().flatMap(id -> memberships.of(id).stream());
    }

    private List<Fact> facts(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(field -> new Fact(
                        say("worker.field." + field.getKey()),
                        field.getValue() == null
                                ? null
                                : value(field.getKey(), field.getValue().toString())))
                .toList();
    }

    private Fact past(PersonalFileRepository.Past past) {
        var before = past.before() == null ? "–" : value(past.field(), past.before());
        var after = past.after() == null ? "–" : value(past.field(), past.after());
        return new Fact(
                day(past.at()),
                say("person.changed", say("worker.field." + past.field()), before, after, accounts.nameOf(past.by())));
    }

    private Fact membership(Membership one) {
        return new Fact(
                Texts.day(one.asOf(), Texts.INDONESIAN),
                say(
                        "person.membership",
                        one.segment(),
                        String.join(" + ", one.programs()),
                        one.active() ? "AKTIF" : "NONAKTIF",
                        Objects.requireNonNullElse(one.kpj(), "–")));
    }

    private String value(String field, String value) {
        return switch (field) {
            case "birth_date" -> Texts.day(LocalDate.parse(value), Texts.INDONESIAN);
            case "occupation" -> Occupations.name(Short.parseShort(value));
            case "village_code" -> territory.name(value);
            case "monthly_income" ->
                "Rp " + NumberFormat.getIntegerInstance(Texts.INDONESIAN).format(Long.parseLong(value));
            default -> {
                var key = "worker." + field + "." + value;
                yield texts.has(key) ? say(key) : value;
            }
        };
    }

    private String day(Instant at) {
        return Texts.day(at.atZone(clock.getZone()).toLocalDate(), Texts.INDONESIAN);
    }

    private String say(String key, Object... args) {
        return texts.get(Texts.INDONESIAN, key, args);
    }
}
