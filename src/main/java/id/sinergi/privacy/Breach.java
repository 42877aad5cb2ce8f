package id.sinergi.privacy;

import id.sinergi.shared.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A failure to protect personal data (UU 27/2022 Art. 46), from the report to the lessons. It names kinds of data and
 * numbers of people, never a person.
 *
 * @param what what happened, as reported
 * @param persons how many people are concerned, as far as known
 * @param knownAt when it became known: the clock starts here
 * @param dueAt until when the persons and the agency must have been told
 * @param source the article the clock rests on
 * @param reason why it was dismissed
 */
public record Breach(
        long id,
        int version,
        State state,
        String what,
        List<Data> data,
        @Nullable Integer persons,
        @Nullable Instant happenedAt,
        Instant knownAt,
        Instant dueAt,
        String source,
        @Nullable String how,
        @Nullable String measures,
        @Nullable String reason,
        @Nullable String lessons,
        String reportedBy,
        String agency,
        Instant reportedAt,
        @Nullable String handledBy,
        @Nullable Instant closedAt,
        List<Notice> notices) {

    public enum State {
        REPORTED,
        CONFIRMED,
        DISMISSED,
        CLOSED
    }

    private static final Map<String, Change.Type> TYPES =
            Map.of("data", Change.Type.WORDS, "persons", Change.Type.NUMBER);

    /** Kinds of data; finance is specific by Art. 4. */
    public enum Data {
        IDENTITY,
        CONTACT,
        WORK,
        FINANCE,
        MEMBERSHIP,
        ACCOUNT
    }

    /** Who has to be told: those two by law, the public sometimes. */
    public enum Audience {
        PERSONS,
        AGENCY,
        PUBLIC
    }

    /** That somebody was told. */
    public record Notice(Audience audience, Instant at, String means, String by) {}

    /** How it stands against its clock; never mixed. */
    public enum Clock {
        ON_TIME,
        DUE_SOON,
        OVERDUE,
        TOLD,
        TOLD_LATE,
        NONE
    }

    private static final Duration SOON = Duration.ofHours(24);

    /** When the first notice went to {@code audience}. */
    public Optional<Instant> told(Audience audience) {
        return notices.stream()
                .filter(notice -> notice.audience() == audience)
                .map(Notice::at)
                .min(Instant::compareTo);
    }

    /** When both of whom the law names had been told. */
    public Optional<Instant> told() {
        return told(Audience.PERSONS)
                .flatMap(persons -> told(Audience.AGENCY).map(agency -> persons.isAfter(agency) ? persons : agency));
    }

    /** Whom the law names and who has not been told. */
    public List<Audience> untold() {
        return Stream.of(Audience.PERSONS, Audience.AGENCY)
                .filter(audience -> told(audience).isEmpty())
                .toList();
    }

    public boolean isOpen() {
        return state == State.REPORTED || state == State.CONFIRMED;
    }

    public Clock clock(Instant now) {
        if (state == State.DISMISSED) {
            return Clock.NONE;
        }
        return told().map(at -> at.isAfter(dueAt) ? Clock.TOLD_LATE : Clock.TOLD)
                .orElseGet(() -> running(now));
    }

    private Clock running(Instant now) {
        if (now.isAfter(dueAt)) {
            return Clock.OVERDUE;
        }
        return now.isAfter(dueAt.minus(SOON)) ? Clock.DUE_SOON : Clock.ON_TIME;
    }

    Breach confirmed(List<Data> kinds, @Nullable Integer number, String cause, String steps, String by) {
        return with(State.CONFIRMED, kinds, number, cause, steps, null, null, by, null);
    }

    Breach dismissed(String why, String by, Instant at) {
        return with(State.DISMISSED, data, persons, how, measures, why, null, by, at);
    }

    Breach closed(String learned, String by, Instant at) {
        return with(State.CLOSED, data, persons, how, measures, null, learned, by, at);
    }

    private Breach with(
            State next,
            List<Data> kinds,
            @Nullable Integer number,
            @Nullable String cause,
            @Nullable String steps,
            @Nullable String why,
            @Nullable String learned,
            String by,
            @Nullable Instant at) {
        return new Breach(
                id,
                version,
                next,
                what,
                kinds,
                number,
                happenedAt,
                knownAt,
                dueAt,
                source,
                cause,
                steps,
                why,
                learned,
                reportedBy,
                agency,
                reportedAt,
                by,
                at,
                notices);
    }

    /** What the trail keeps of a report. */
    List<Change> facts() {
        return since(null);
    }

    /** What differs from {@code before}, field by field. */
    List<Change> since(@Nullable Breach before) {
        var was = before == null ? Map.<String, String>of() : before.fields();
        return fields().entrySet().stream()
                .filter(field -> !field.getValue().equals(was.getOrDefault(field.getKey(), "")))
                .map(field -> new Change(
                        "privacy." + field.getKey(),
                        was.get(field.getKey()),
                        field.getValue(),
                        TYPES.getOrDefault(field.getKey(), Change.Type.TEXT)))
                .toList();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("what", what);
        fields.put("data", data.stream().map(Data::name).collect(Collectors.joining(", ")));
        fields.put("persons", persons == null ? "" : persons.toString());
        fields.put("how", Objects.requireNonNullElse(how, ""));
        fields.put("measures", Objects.requireNonNullElse(measures, ""));
        fields.put("reason", Objects.requireNonNullElse(reason, ""));
        fields.put("lessons", Objects.requireNonNullElse(lessons, ""));
        return fields;
    }
}
