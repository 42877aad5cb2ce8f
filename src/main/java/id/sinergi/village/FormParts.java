package id.sinergi.village;

import id.sinergi.identity.Accounts;
import id.sinergi.registry.VillageData;
import id.sinergi.registry.VillageData.Counts;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What several of the village's forms show. */
@Component
class FormParts {

    private final CollectionRepository collections;
    private final RemarkRepository remarks;
    private final VillageData data;
    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    FormParts(
            CollectionRepository collections,
            RemarkRepository remarks,
            VillageData data,
            Accounts accounts,
            Texts texts,
            Clock clock) {
        this.collections = collections;
        this.remarks = remarks;
        this.data = data;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    Collection collection(String caseNumber) {
        return collections.get(caseNumber);
    }

    Counts counts(Collection collection) {
        return data.counts(collection.villageCode(), LocalDate.now(clock));
    }

    /** The answers of a question, in words. */
    List<Option> outcomes(String... values) {
        return Stream.of(values)
                .map(value -> new Option(value, texts.get("outcome." + value)))
                .toList();
    }

    String text(String key, Object... args) {
        return texts.get(key, args);
    }

    String name(String username) {
        return accounts.nameOf(username);
    }

    /** Facts that are known, as notes; what is not known is left out. */
    static List<Field> notes(@Nullable Object... pairs) {
        var notes = new ArrayList<Field>();
        for (var i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) {
                notes.add(Field.note(Objects.requireNonNull(pairs[i]).toString(), value));
            }
        }
        return notes;
    }

    /** What the collector is to do: until when, how many, how, and why it came back. */
    List<Field> orders(Collection collection) {
        var returned = remarks.lastReturned(collection.caseNumber());
        return notes(
                "returned",
                collection.handedIn() == null
                        ? null
                        : returned.map(RemarkRepository.Returned::reason).orElse(null),
                "targetDate",
                collection.round().targetDate(),
                "expected",
                collection.expected(),
                "instructions",
                collection.round().instructions(),
                "residents",
                counts(collection).residents());
    }

    /** What was handed in, beside what was expected. */
    List<Field> handedIn(Collection collection) {
        var handedIn = collection.data();
        var counts = counts(collection);
        return notes(
                "enteredBy",
                name(handedIn.by()),
                "expected",
                collection.expected(),
                "accepted",
                handedIn.accepted(),
                "rejected",
                handedIn.rejected(),
                "completeness",
                percent(handedIn.accepted(), collection.expected()),
                "residents",
                counts.residents(),
                "eligible",
                counts.eligible());
    }

    private static @Nullable String percent(long part, @Nullable Long whole) {
        return whole == null || whole == 0 ? null : part * 100 / whole + " %";
    }
}
