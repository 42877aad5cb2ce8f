package id.sinergi;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes {@code String.valueOf(object)} or {@code Objects.toString(object)}, which say "null" where the compiler's check of
 * nulls would have spoken. The compiler itself calls the first for every sum of texts, so the line of the source decides.
 */
final class NullAsText extends ArchCondition<JavaClass> {

    private static final Set<String> CALLS =
            Set.of("java.lang.String.valueOf(java.lang.Object)", "java.util.Objects.toString(java.lang.Object)");

    private static final Pattern WRITTEN = Pattern.compile("String(\\.|::)valueOf\\b|Objects(\\.|::)toString\\b");

    NullAsText() {
        super("say \"null\" for what is not known");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                .filter(call -> CALLS.contains(call.getTarget().getFullName()))
                .filter(call -> WRITTEN.matcher(line(type, call)).find())
                .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
    }

    private static String line(JavaClass type, JavaAccess<?> call) {
        var file = type.getPackageName().replace('.', '/') + "/"
                + type.getSourceCodeLocation().getSourceFileName();
        return Stream.of("src/main/java", "src/test/java")
                .map(root -> Path.of(root, file))
                .filter(Files::exists)
                .findFirst()
                .map(path -> read(path, call.getLineNumber()))
                .orElseThrow(() -> new IllegalStateException("no source of " + type.getName()));
    }

    private static String read(Path path, int number) {
        try {
            return Files.readAllLines(path).get(number - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
