package id.sinergi.letters;

import id.sinergi.casefile.Cases;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Table;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of letters, void ones with their numbers too: whoever sees a letter's case sees the letter. What may be
 * seen is asked of the cases chunk by chunk, so that a case that widens takes its letters along.
 */
@Service
public class Register {

    private static final int CHUNK = 500;

    /** Rows of a file: more than a regency writes in years. */
    private static final int MOST_ROWS = 100_000;

    private final RegisterQuery query;
    private final LetterSight sight;
    private final Cases cases;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Register(
            RegisterQuery query,
            LetterSight sight,
            Cases cases,
            Accounts accounts,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.query = query;
        this.sight = sight;
        this.cases = cases;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** Somebody took the register along. */
    record Taken(String action, Map<String, String> details) implements Auditable {
        static Taken of(int count) {
            return new Taken("letter.registerTaken", Map.of("count", Integer.toString(count)));
        }
    }

    /** Letters, the newest first; a strange cursor is refused with {@code cursor.unknown}. */
    @Transactional(readOnly = true)
    public Slice<RegisterEntry> list(RegisterFilter filter, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        return Slice.of(
                seen(filter, after(cursor), size + 1), size, entry -> entry.id().toString());
    }

    private @Nullable UUID after(@Nullable String cursor) {
        var key = Slice.decode(cursor);
        if (key == null) {
            return null;
        }
        try {
            var id = UUID.fromString(key);
            if (query.exists(id)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a letter that is not there.
        }
        throw Refusal.invalid("cursor.unknown").raise();
    }

    private List<RegisterEntry> seen(RegisterFilter filter, @Nullable UUID from, int most) {
        var seen = new ArrayList<RegisterEntry>();
        var after = from;
        while (seen.size() < most) {
            var chunk = query.list(filter, after, CHUNK);
            var visible = cases.visible(
                    chunk.stream().map(RegisterEntry::caseNumber).distinct().toList());
            chunk.stream()
                    .filter(entry -> visible.containsKey(entry.caseNumber()) && sight.covers(entry.areas()))
                    .limit(most - seen.size())
                    .forEach(seen::add);
            if (chunk.size() < CHUNK) {
                break;
            }
            after = chunk.getLast().id();
        }
        return seen;
    }

    /** Kinds to choose from. */
    @Transactional(readOnly = true)
    public List<String> kinds() {
        return query.kinds();
    }

    /** Years to choose from, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return query.years();
    }

    /** All that is filtered as a table, with who took it and when in its last row; that it was taken stands in the trail. */
    @Transactional
    public Table table(RegisterFilter filter) {
        var entries = seen(filter, null, MOST_ROWS);
        events.publishEvent(Taken.of(entries.size()));
        var rows = new ArrayList<List<@Nullable Object>>();
        entries.forEach(entry -> rows.add(row(rows.size() + 1, entry)));
        var taken = texts.get(
                "letters.taken",
                accounts.nameOf(currentUser.get().username()),
                clock.instant().atZone(clock.getZone()).toLocalDate());
        rows.add(Arrays.asList(null, taken, null, null, null, null, null, null, null, null, null, null, null));
        var head = List.of(
                "row",
                "number",
                "date",
                "kind",
                "agency",
                "addressee",
                "subject",
                "case",
                "state",
                "means",
                "sentOn",
                "receivedOn",
                "returnedOn");
        return new Table(
                head.stream()
                        .map(column -> texts.get("letters.column." + column))
                        .toList(),
                rows);
    }

    private List<@Nullable Object> row(int position, RegisterEntry entry) {
        return Arrays.asList(
                position,
                entry.number(),
                entry.date(),
                texts.get("letter.kind." + entry.kind()),
                accounts.agencyName(entry.agency()),
                entry.addressee(),
                entry.subject(),
                entry.caseNumber(),
                texts.get("letter.state." + entry.state()),
                entry.means() == null
                        ? null
                        : texts.get("means." + entry.means().code()),
                entry.sentOn(),
                entry.receivedOn(),
                entry.returnedOn());
    }
}
