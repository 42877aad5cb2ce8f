package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the register is narrowed to; {@code text} looks in number, case number, subject and addressee. */
public record RegisterFilter(
        @Nullable Agency agency,
        @Nullable String kind,
        @Nullable LetterState state,
        @Nullable Integer year,
        @Nullable String text) {

    public static final RegisterFilter ALL = new RegisterFilter(null, null, null, null, null);

    Optional<String> pattern() {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of("%"
                        + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
}
