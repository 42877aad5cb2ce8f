package id.sinergi.audit.ui;

import id.sinergi.shared.Change.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the named values of entries are; the names are ours, so that no value's type is guessed from how it looks. */
final class DetailTypes {

    private static final Map<String, Type> TYPES = new HashMap<>();

    static {
        put(
                Type.TEXT,
                "reason text basis name reference source number place branch met answer file fields request subject",
                "village address device records amount sha256 value version task outcome refusal item import next");
        put(Type.DAY, "date day due on asOf was becomes validFrom from visit.moved.to trail.verified.to");
        put(Type.MOMENT, "at");
        put(Type.PERSON, "to collector holder officer speaker reader");
        put(
                Type.WORD,
                "kind category format means signature audience result key step agency segment route",
                "rule.added.value");
        put(Type.WORDS, "worker.corrected.fields");
        put(Type.YES_NO, "match.judged.accepted");
        put(
                Type.NUMBER,
                "count checked workers taken accepted rejected duplicates rows people villages days active joined joins",
                "declines unreachable registered attendance wanting waiting gone total budget files refused open",
                "eligible inactive unregistered employers outreach subsidy before expected found");
    }

    private DetailTypes() {}

    private static void put(Type type, String... names) {
        for (var line : names) {
            for (var name : line.split(" ")) {
                TYPES.put(name, type);
            }
        }
    }

    /** The type of what {@code name} means in the sentence of {@code action}, if it is known. */
    static Optional<Type> known(String action, String name) {
        return Optional.ofNullable(TYPES.getOrDefault(action + "." + name, TYPES.get(name)));
    }

    static Type of(String action, String name) {
        return known(action, name).orElse(Type.TEXT);
    }
}
