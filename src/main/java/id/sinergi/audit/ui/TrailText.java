package id.sinergi.audit.ui;

import id.sinergi.audit.Entry;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Change;
import id.sinergi.shared.Change.Type;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Numbers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the trail in words: who, the sentence of {@code trail.<action>}, and each field before and after. */
@Component
class TrailText {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}\\.[0-9]{1,6}");
    private static final int DAY = "2026-11-30".length();
    private static final Pattern ROW = Pattern.compile("[A-Za-z]+\\d+");
    private static final String NOTHING = "–";

    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;
    private final JsonMapper json;
    private final TrailWords words;

    TrailText(Accounts accounts, Texts texts, Dates dates, Clock clock, JsonMapper json, TrailWords words) {
        this.words = words;
        this.json = json;
        this.clock = clock;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
    }

    /** "Rina Lautteduh", or "Rina Lautteduh atas nama Bambang Ombakputih". */
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
        if (entry.details().containsKey("checked")) {
            said += " · " + texts.get("audit.checked", detail(entry, "checked"));
        }
        if (entry.details().containsKey("checked")
                && (entry.details().containsKey("from") || entry.details().containsKey("to"))) {
            said += " · " + texts.get("audit.period", detail(entry, "from"), detail(entry, "to"));
        }
        return said;
    }

    /** Field names and values in words; answers asked row by row, such as one per participant, are counted. */
    List<Change> changes(Entry entry) {
        var task = entry.details().getOrDefault("task", "");
        var said = new ArrayList<Change>();
        var counted = new LinkedHashMap<String, Integer>();
        for (var change : entry.changes()) {
            var label = label(task, change.field());
            var type = change.type() == null ? Type.TEXT : change.type();
            if (label == null
                    && change.after() != null
                    && ROW.matcher(change.field()).matches()) {
                counted.merge(value(task, change.field(), type, change.after()), 1, Integer::sum);
            } else {
                said.add(new Change(
                        label == null ? change.field() : label,
                        changed(task, change.field(), type, change.before()),
                        changed(task, change.field(), type, change.after())));
            }
        }
        counted.forEach((answer, count) -> said.add(new Change(texts.get("audit.answers", count), null, answer)));
        return said;
    }

    private String detail(Entry entry, String name) {
        var value = entry.details().get(name);
        if (value == null || value.isBlank()) {
            return name.equals("reason") && entry.details().containsKey("ground") ? detail(entry, "ground") : NOTHING;
        }
        return switch (name) {
            case "task" -> texts.has("task." + value) ? texts.get("task." + value) : value;
            case "outcome" -> words.word(value, entry.action().startsWith("case.") ? "case.outcome" : "outcome");
            case "refusal" -> words.word(value, "refusal");
            case "ground" -> words.word(value, "case.outcome", "ground");
            case "amount" -> rupiah(value);
            default ->
                value(entry.details().getOrDefault("task", ""), name, DetailTypes.of(entry.action(), name), value);
        };
    }

    private @Nullable String changed(String task, String field, Type type, @Nullable String value) {
        return value == null || value.isBlank() ? null : value(task, field, type, value);
    }

    private @Nullable String label(String task, String name) {
        return Stream.of("form." + task + "." + name, "field.name." + name)
                .filter(texts::has)
                .findFirst()
                .map(texts::get)
                .orElse(null);
    }

    /** In words by its type; what does not have the form of its type is shown as it stands. */
    private String value(String task, String name, Type type, String value) {
        return switch (type) {
            case TEXT -> value;
            case NUMBER -> number(value);
            case DAY, MOMENT -> time(value);
            case YES_NO -> yesOrNo(value);
            case WORD -> words.choice(task, name, value);
            case WORDS ->
                Arrays.stream(value.split(", "))
                        .map(one -> words.choice(task, name, one))
                        .collect(Collectors.joining(", "));
            case PERSON -> accounts.nameOf(value);
            case FILE -> texts.get("audit.file");
            case ROWS -> rows(value);
        };
    }

    /** Entries from before amounts were kept as numbers have them in words. */
    private static String rupiah(String value) {
        return COUNT.matcher(value).matches() ? Numbers.rupiah(Long.parseLong(value)) : value;
    }

    private static String number(String value) {
        if (COUNT.matcher(value).matches()) {
            return Numbers.whole(Long.parseLong(value));
        }
        return DECIMAL.matcher(value).matches() ? Numbers.rate(new BigDecimal(value)) : value;
    }

    private String time(String value) {
        try {
            return value.length() > DAY
                    ? dates.dayAndTime(
                            LocalDateTime.parse(value).atZone(clock.getZone()).toInstant())
                    : dates.day(LocalDate.parse(value));
        } catch (DateTimeException asItStands) {
            return value;
        }
    }

    private String yesOrNo(String value) {
        return switch (value) {
            case "true" -> texts.get("answer.yes");
            case "false" -> texts.get("answer.no");
            default -> value;
        };
    }

    private String rows(String value) {
        try {
            return texts.get("audit.rows", json.readTree(value).size());
        } catch (JacksonException asItStands) {
            return value;
        }
    }
}
