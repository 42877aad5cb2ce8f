package id.sinergi.entry;

import id.sinergi.entry.EntryPlaces.Place;
import id.sinergi.entry.Person.Issue;
import id.sinergi.entry.Person.State;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.Readings;
import id.sinergi.registry.VillageData;
import id.sinergi.registry.VillageData.Entered;
import id.sinergi.shared.Act;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a phone sends, message by message: each once, in the order of its number, in a transaction of its own. A
 * message that is sent again changes nothing.
 */
@Service
public class Entries {

    private final EntryPlaces places;
    private final PersonRepository people;
    private final VillageData data;
    private final Readings readings;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    Entries(
            EntryPlaces places,
            PersonRepository people,
            VillageData data,
            Readings readings,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.places = places;
        this.people = people;
        this.data = data;
        this.readings = readings;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * One message of a device.
     *
     * @param seq counts the messages of a device from 1
     * @param field what was typed into; {@code null} says that the person is complete
     */
    public record Message(
            long seq,
            UUID person,
            @Nullable String field,
            @Nullable String value) {}

    /** The place, if the current user may enter people there. */
    public Result<Place> place(String caseNumber) {
        return places.find(caseNumber);
    }

    /** The people of a case, newest first. That they were looked at stands in the trail. */
    @Act
    Result<List<Person>> people(String caseNumber) {
        return places.find(caseNumber).map(place -> {
            var all = people.ofCase(caseNumber);
            readings.asked(PeopleList.ENTRY, Readings.by("case", caseNumber), all.size());
            return all;
        });
    }

    /** How many people were entered and accepted in a case. */
    public long completed(String caseNumber) {
        return people.completed(caseNumber);
    }

    /** The same of every case that has any. */
    public Map<String, Long> completed() {
        return people.completed();
    }

    /** Most people that one person completed within an hour. */
    public long fastest(String caseNumber) {
        return people.fastest(caseNumber);
    }

    /** Wipes what was typed in a case that has ended. */
    @Transactional
    public void forget(String caseNumber) {
        people.forget(caseNumber);
    }

    /**
     * Takes a message.
     *
     * @return the person as it stands afterwards; refused with {@code entry.device} where the device is another's, {@code
     *     entry.gap} where messages before this one are missing, {@code entry.field}, {@code entry.person}, or as the
     *     place says
     */
    @Act
    public Result<Person> take(String caseNumber, UUID device, Message message) {
        return places.hold(caseNumber).then(place -> taken(place, device, message));
    }

    private Result<Person> taken(Place place, UUID device, Message message) {
        var last = people.lastTaken(device, currentUser.get().username()).orElse(-1L);
        if (last < 0) {
            return Result.refused(Refusal.forbidden("entry.device"));
        }
        if (message.seq() > last + 1) {
            return Result.refused(Refusal.conflict("entry.gap", last + 1).with(Map.of("next", last + 1)));
        }
        var person = people.find(message.person())
                .orElseGet(() -> Person.fresh(
                        message.person(), place.caseNumber(), currentUser.get().username(), clock.instant()));
        if (!person.caseNumber().equals(place.caseNumber())) {
            return Result.refused(Refusal.notFound("entry.person"));
        }
        if (message.seq() <= last) {
            return Result.done(person);
        }
        var field = message.field();
        if (field != null && !PersonFields.isKnown(field)) {
            return Result.refused(Refusal.invalid("entry.field", field));
        }
        var wrong = field == null ? Optional.<FieldError>empty() : PersonFields.wrong(field, message.value());
        if (wrong.isPresent()) {
            return Result.refused(Refusal.fields(List.of(wrong.get())));
        }
        var now = field == null ? complete(place, person) : typed(person, field, message.value());
        people.save(now, device);
        people.taken(device, message.seq());
        return Result.done(now);
    }

    private Person typed(Person person, String field, @Nullable String value) {
        var values = new HashMap<>(person.values());
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            values.remove(field);
        } else {
            values.put(field, text);
        }
        return person.with(values, clock.instant());
    }

    /** By the rules of the import; what it refuses stays with its reasons, to be corrected. */
    private Person complete(Place place, Person person) {
        var barred = barred(place, person);
        var result = barred.isPresent()
                ? Result.<Entered>refused(barred.get())
                : PersonFields.form(place.villageCode(), person.values())
                        .then(form -> acts.part(() -> data.upsertWorker(form)));
        return switch (result) {
            case Result.Refused<Entered>(var refusal) ->
                person.ended(State.REFUSED, issues(refusal), person.nik(), clock.instant());
            case Result.Done<Entered>(var entered) ->
                person.ended(
                        entered.warnings().isEmpty() ? State.COMPLETE : State.WARNED,
                        issues(entered.warnings(), "row."),
                        person.values().get("nik"),
                        clock.instant());
        };
    }

    /** One record stays one person, and one person one record. */
    private Optional<Refusal> barred(Place place, Person person) {
        var nik = person.values().getOrDefault("nik", "");
        if (person.nik() != null && !person.nik().equals(nik)) {
            return Optional.of(Refusal.field("nik", "entry.nikKept"));
        }
        return people.withNik(place.caseNumber(), nik, person.id())
                .map(other -> Refusal.field("nik", "entry.twice", other.values().getOrDefault("nama", "–")));
    }

    private static List<Issue> issues(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? List.of(new Issue("", "refusal." + refusal.code(), strings(refusal.args())))
                : refusal.errors().stream()
                        .map(error -> new Issue(error.field(), key(error), strings(error.args())))
                        .toList();
    }

    private static List<Issue> issues(List<FieldError> warnings, String prefix) {
        return warnings.stream()
                .map(warning -> new Issue(warning.field(), prefix + warning.code(), strings(warning.args())))
                .toList();
    }

    /** The import's sentences begin with {@code row.}, those of forms with {@code field.}. */
    private static String key(FieldError error) {
        return error.code().contains(".") && !error.code().startsWith("entry.")
                ? "row." + error.code()
                : "field." + error.code();
    }

    private static List<String> strings(List<Object> args) {
        return args.stream().map(Object::toString).toList();
    }
}
