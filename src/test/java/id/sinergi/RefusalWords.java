package id.sinergi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Arguments of refusals' sentences that would be shown to people as they stand in the code. */
final class RefusalWords {

    private static final Pattern REFUSAL =
            Pattern.compile("(?:Refusal\\.(?:notFound|forbidden|conflict|invalid|(field|tooMany))|new (?:Refusal\\.)?"
                    + "(FieldError|Refusal))\\(");
    private static final Pattern OF_CODE = Pattern.compile(
            "\\.code\\(\\)|\\bCODE\\b|\\.toString\\(\\)|formKey\\(\\)|name\\(\\)\\.toLower|\"[A-Z]{2,}_");
    private static final Pattern IN_WORDS = Pattern.compile("new Texts\\.Key\\(|texts\\.get\\(|form\\.code\\(\\)");

    /** {@code notAnOption} lists for programs, and its sentence has no place for it; the other names what nobody knows. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("\"notAnOption\"", "\"task.formGone\"");

    private RefusalWords() {}

    static TreeSet<String> shownAsInCode(Path sources) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(sources)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                var text = Files.readString(file);
                var start = REFUSAL.matcher(text);
                while (start.find()) {
                    var parts = arguments(text, start.end());
                    var codes = start.group(1) == null && start.group(2) == null ? 1 : 2;
                    if (parts.stream().limit(codes).noneMatch(RefusalWords::isSaidElsewhere)
                            && parts.stream()
                                    .skip(codes)
                                    .anyMatch(part -> OF_CODE.matcher(part).find()
                                            && !IN_WORDS.matcher(part).find())) {
                        found.add(file.getFileName() + ": " + String.join(", ", parts));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isSaidElsewhere(String code) {
        return SAID_ELSEWHERE.stream().anyMatch(code::contains);
    }

    /** What stands between brackets, parted where commas stand between no others. */
    private static List<String> arguments(String text, int from) {
        var parts = new ArrayList<String>();
        var depth = 1;
        var begin = from;
        for (var at = from; depth > 0; at++) {
            var sign = text.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0 || sign == ',' && depth == 1) {
                parts.add(text.substring(begin, at).replaceAll("\\s+", " ").strip());
                begin = at + 1;
            }
        }
        return parts;
    }
}
