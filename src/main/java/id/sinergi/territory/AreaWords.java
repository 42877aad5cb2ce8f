package id.sinergi.territory;

import id.sinergi.shared.Change.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names of villages and districts for their codes. */
@Component
class AreaWords implements Wording {

    private final Territory territory;

    AreaWords(Territory territory) {
        this.territory = territory;
    }

    @Override
    public Optional<String> say(String field, String code) {
        return Optional.of(territory.name(code)).filter(name -> !name.equals(code));
    }
}
