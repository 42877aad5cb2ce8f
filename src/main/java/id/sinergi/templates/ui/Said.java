package id.sinergi.templates.ui;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import java.util.stream.Collectors;

/** A refusal with every field that it names. */
final class Said {

    private Said() {}

    static String of(Refusal refusal, Texts texts) {
        return refusal.errors().isEmpty()
                ? refusal.say(texts)
                : refusal.errors().stream()
                        .map(error -> texts.get("field.name.letter." + error.field()) + ": "
                                + texts.get(
                                        "field." + error.code(), error.args().toArray()))
                        .collect(Collectors.joining("\n"));
    }
}
