package id.sinergi.audit.ui;

import id.sinergi.identity.Accounts;
import id.sinergi.shared.Change.Wording;
import id.sinergi.shared.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Codes of entries in words: those of the bundles by their group, others by whoever knows them. */
@Component
class TrailWords {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.]*");
    private static final Pattern ROW = Pattern.compile("[0-9]{1,18}");
    private static final Pattern HOUR = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final Set<String> PEOPLE = Set.of("to", "collector", "holder", "officer", "speaker");

    /** Groups of texts in which codes of answers and of sentences stand. */
    private static final List<String> GROUPS = List.of(
            "outcome",
            "finding",
            "letter.kind",
            "retention",
            "word",
            "means",
            "signature",
            "ground",
            "material",
            "outreach.answer",
            "outreach.registration",
            "rule",
            "rules.word",
            "worker.field");

    private final Accounts accounts;
    private final Texts texts;
    private final List<Wording> others;

    TrailWords(Accounts accounts, Texts texts, List<Wording> others) {
        this.accounts = accounts;
        this.texts = texts;
        this.others = others;
    }

    /** A choice in words: of its own form or field, of a common group, or as whoever knows the code says it. */
    String choice(String task, String field, String value) {
        var room = task.contains(".") ? task.substring(0, task.indexOf('.')) : "audit";
        var groups =
                Stream.concat(Stream.of(field, "form." + task, room + "." + field, "worker." + field), GROUPS.stream());
        return known(value, groups)
                .or(() -> others.stream()
                        .flatMap(one -> one.say(field, value).stream())
                        .findFirst())
                .or(() -> PEOPLE.contains(field) ? Optional.of(accounts.nameOf(value)) : Optional.empty())
                .or(() -> HOUR.matcher(value).matches() ? Optional.of(value.replace(':', '.')) : Optional.empty())
                .or(() -> task.isEmpty() || !ROW.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of(texts.get("audit.row", value)))
                .orElse(value);
    }

    /** A code of ours in words, by the first group of texts that knows it; otherwise the code. */
    String word(String value, String... groups) {
        return known(value, Stream.of(groups)).orElse(value);
    }

    private Optional<String> known(String value, Stream<String> groups) {
        return CODE.matcher(value).matches()
                ? groups.map(group -> group + "." + value)
                        .filter(texts::has)
                        .findFirst()
                        .map(texts::get)
                : Optional.empty();
    }
}
