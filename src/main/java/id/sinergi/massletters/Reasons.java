package id.sinergi.massletters;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why a task of many was refused, field by field: whoever reads it has no form beside it. */
@Component
public class Reasons {

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    public String say(Locale locale, String formKey, Refusal refusal) {
        return refusal.errors().isEmpty()
                ? texts.get(locale, "refusal." + refusal.code(), refusal.args().toArray())
                : refusal.errors().stream()
                        .map(error -> say(locale, formKey, error))
                        .collect(Collectors.joining(" "));
    }

    private String say(Locale locale, String formKey, FieldError error) {
        var name = error.field().replaceFirst("[\\[.].*", "");
        var label = "form." + formKey + "." + name;
        return texts.get(
                locale,
                "massletters.field",
                texts.has(label) ? texts.get(locale, label) : error.field(),
                texts.get(locale, "field." + error.code(), error.args().toArray()));
    }
}
