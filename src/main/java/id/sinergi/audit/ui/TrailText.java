package id.sinergi.audit.ui;

import id.sinergi.audit.Entry;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Change;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Numbers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries of the trail in words: who, the sentence of {@code trail.<action>}, and each field before and after. */
@Component
class TrailText {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOUR = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{3,11}");
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ROW = Pattern.compile("[A-Za-z]+\\d+");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> PEOPLE = Set.of("to", "collector", "holder", "officer", "speaker");
    private static final String NOTHING = "–";

    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    TrailText(Accounts accounts, Texts texts, Dates dates, Clock clock) {
        this.clock = clock;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
    }

    /** "Rina Kartikasari", or "Rina Kartikasari atas nama Bambang Priyono". */
    String actor(Entry entry) {
        var name = accounts.nameOf(entry.actor());
        return entry.onBehalfOf() == null ? name : texts.get("audit.behalf", name, accounts.nameOf(entry.onBehalfOf()));
    }

    /** The agency's short name; the code itself where it is none of ours. */
    String agency(Entry entry) {
        var known =
                Arrays.stream(Agency.values()).anyMatch(agency -> agency.name().equals(entry.agency()));
        return known ? texts.get("agency." + entry.agency()) : entry.agency();
    }

    /** What the actor did, to follow the name. */
    String sentence(Entry entry) {
        var key = "trail." + entry.action();
        if (!texts.has(key)) {
            return entry.action();
        }
        var template = texts.get(key);
        var said = PLACE.matcher(template)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(detail(entry, place.group(1))));
        if (entry.details().containsKey("item") && !template.contains("{item}")) {
            said += " (" + detail(entry, "item") + ")";
        }
        if (entry.details().containsKey("outcome") && !template.contains("{outcome}")) {
            said += ": " + detail(entry, "outcome");
        }
        var late = entry.details().get("late");
        if (late != null) {
            said += " · " + (late.equals("0") ? texts.get("audit.onTime") : texts.get("audit.late", late));
        }
        return said;
    }

    /** Field names and values in words; answers asked row by row, such as one per participant, are counted. */
    List<Change> changes(Entry entry) {
        var task = String.valueOf(entry.details().get("task"));
        var said = new ArrayList<Change>();
        var counted = new LinkedHashMap<String, Integer>();
        for (var change : entry.changes()) {
            var label = label(task, change.field());
            if (label == null
                    && change.after() != null
                    && ROW.matcher(change.field()).matches()) {
                counted.merge(value(task, change.field(), change.after()), 1, Integer::sum);
            } else {
                said.add(new Change(
                        label == null ? change.field() : label,
                        changed(task, change.field(), change.before()),
                        changed(task, change.field(), change.after())));
            }
        }
        counted.forEach((answer, count) -> said.add(new Change(texts.get("audit.answers", count), null, answer)));
        return said;
    }

    private String detail(Entry entry, String name) {
        var value = entry.details().get(name);
        if (value == null || value.isBlank()) {
            return NOTHING;
        }
        return switch (name) {
            case "task" -> texts.has("task." + value) ? texts.get("task." + value) : value;
            case "outcome" -> word(value, entry.action().startsWith("case.") ? "case.outcome" : "outcome");
            case "refusal" -> texts.get("refusal." + value);
            case "number", "sha256", "import" -> value;
            default -> value(String.valueOf(entry.details().get("task")), name, value);
        };
    }

    private @Nullable String changed(String task, String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : value(task, field, value);
    }

    private @Nullable String label(String task, String name) {
        return Stream.of("form." + task + "." + name, "field.name." + name)
                .filter(texts::has)
                .findFirst()
                .map(texts::get)
                .orElse(null);
    }

    private String value(String task, String name, String value) {
        if (CODE.matcher(value).matches()) {
            var word = word(value, name, "form." + task, "outcome", "finding", "letter.kind", "word");
            if (!word.equals(value)) {
                return word;
            }
        }
        if (PEOPLE.contains(name)) {
            return accounts.nameOf(value);
        }
        if (DAY.matcher(value).matches()) {
            return dates.day(LocalDate.parse(value));
        }
        if (HOUR.matcher(value).matches()) {
            return dates.dayAndTime(
                    LocalDateTime.parse(value).atZone(clock.getZone()).toInstant());
        }
        if (COUNT.matcher(value).matches()) {
            return Numbers.whole(Long.parseLong(value));
        }
        if (FILE.matcher(value).matches()) {
            return texts.get("audit.file");
        }
        return value.startsWith("[{") ? texts.get("audit.rows", value.split("\\{", -1).length - 1) : value;
    }

    /** A code of ours in words, by the first group of texts that knows it; otherwise the code. */
    private String word(String value, String... groups) {
        return switch (value) {
            case "true" -> texts.get("answer.yes");
            case "false" -> texts.get("answer.no");
            default ->
                Arrays.stream(groups)
                        .map(group -> group + "." + value)
                        .filter(texts::has)
                        .findFirst()
                        .map(texts::get)
                        .orElse(value);
        };
    }
}
