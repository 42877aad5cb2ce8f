package id.sinergi.employers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sections of economic activity (KBLI 2025, Peraturan BPS 7/2025). */
@Service
public class Kbli {

    private final List<Section> sections;

    Kbli(KbliRepository repository) {
        this.sections = repository.sections();
    }

    /** A section with the first and last of its divisions, the first two digits of a class. */
    public record Section(String letter, String name, String first, String last) {

        private boolean holds(String code) {
            return code.length() == 1
                    ? code.equals(letter)
                    : code.substring(0, 2).compareTo(first) >= 0
                            && code.substring(0, 2).compareTo(last) <= 0;
        }
    }

    public List<Section> sections() {
        return sections;
    }

    /** The section of a letter or a class; none where there is none. */
    public Optional<Section> of(@Nullable String code) {
        return code == null || code.isEmpty()
                ? Optional.empty()
                : sections.stream().filter(section -> section.holds(code)).findFirst();
    }
}
