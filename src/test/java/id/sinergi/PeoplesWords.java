package id.sinergi;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What must not stand in a sentence for people: names and keys of the code, empty places, days as programs write them. */
final class PeoplesWords {

    private static final List<Pattern> FOREIGN = Stream.of(
                    "\\{\\d",
                    "\\bnull\\b",
                    "\\b[A-Z]{2,}_[A-Z_]+\\b",
                    "\\b(?:case|field|form|import|kind|letter|outcome|stage|state|step|task)\\.[a-z]\\w+",
                    "\\(\\w*\\b(?:residents|members|employers|arrears)\\)",
                    "\\(\\)",
                    " \\.(?: |$)",
                    "\"\"",
                    "(?<!misalnya |such as )(?<![\\d\"])\\d{4}-\\d{2}-\\d{2}(?!\\d)")
            .map(Pattern::compile)
            .toList();

    private PeoplesWords() {}

    /** Of a problem, what it says wrongly; what the caller wrote itself is quoted as it came. */
    static List<String> missed(JsonNode problem) {
        return Stream.concat(
                        Stream.of(problem.path("detail")),
                        problem.path("errors")
                                .valueStream()
                                .filter(error -> !error.path("code").asString().equals("unreadable"))
                                .map(error -> error.path("detail")))
                .map(JsonNode::asString)
                .flatMap(words -> FOREIGN.stream()
                        .flatMap(pattern -> pattern.matcher(words).results())
                        .map(found -> found.group() + " in: " + words))
                .toList();
    }
}
