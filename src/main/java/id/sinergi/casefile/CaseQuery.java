package id.sinergi.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list of cases is narrowed to; {@code text} looks in number and subject. */
public record CaseQuery(
        @Nullable CaseKind kind,
        CaseFile.@Nullable Status status,
        @Nullable String text,
        @Nullable String area) {

    public static final CaseQuery ALL = new CaseQuery(null, null, null, null);

    Optional<String> pattern() {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of("%"
                        + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
}
