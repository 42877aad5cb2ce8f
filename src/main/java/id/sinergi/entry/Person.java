package id.sinergi.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person being entered, or entered.
 *
 * @param values what was typed, by field
 * @param issues what is wrong, or worth a second look, since the last attempt to complete it
 * @param nik under which the registry holds the person; {@code null} before
 */
public record Person(
        UUID id,
        String caseNumber,
        String by,
        State state,
        Map<String, String> values,
        List<Issue> issues,
        @Nullable String nik,
        Instant savedAt) {

    public enum State {
        DRAFT,
        REFUSED,
        COMPLETE,
        WARNED
    }

    /** A field with the code of its sentence, {@code field.<code>}. */
    public record Issue(String field, String code, List<String> args) {}

    static Person fresh(UUID id, String caseNumber, String by, Instant at) {
        return new Person(id, caseNumber, by, State.DRAFT, Map.of(), List.of(), null, at);
    }

    boolean isComplete() {
        return state == State.COMPLETE || state == State.WARNED;
    }

    Person with(Map<String, String> other, Instant at) {
        return new Person(id, caseNumber, by, isComplete() ? State.DRAFT : state, other, issues, nik, at);
    }

    Person ended(State other, List<Issue> found, @Nullable String stored, Instant at) {
        return new Person(id, caseNumber, by, other, values, found, stored, at);
    }
}
