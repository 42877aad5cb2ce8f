package id.sinergi.ladder;

import id.sinergi.calendar.Calendar;
import id.sinergi.shared.Change.Wording;
import id.sinergi.shared.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names of the public services that may be denied, for their codes. */
@Component
class ServiceWords implements Wording {

    private final LadderRules rules;
    private final Calendar calendar;

    ServiceWords(LadderRules rules, Calendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public Optional<String> say(String field, String code) {
        return field.equals("services")
                ? rules.services(calendar.today()).stream()
                        .filter(service -> service.code().equals(code))
                        .findFirst()
                        .map(service -> Texts.locale().getLanguage().equals("en") ? service.nameEn() : service.name())
                : Optional.empty();
    }
}
