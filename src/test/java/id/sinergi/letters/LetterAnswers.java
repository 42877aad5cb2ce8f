package id.sinergi.letters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Answers to the forms of a letter's life, the same on the screen and over the API. */
public final class LetterAnswers {

    private LetterAnswers() {}

    public static Map<String, Object> approved() {
        return Map.of("letterCheck", "approved");
    }

    public static Map<String, Object> givenBack(String reason) {
        return Map.of("letterCheck", "returned", "reason", reason);
    }

    /** @param scan the id of a document, or on the screen the file itself */
    public static Map<String, Object> dispatch(LocalDate on, Object scan) {
        var values = new HashMap<>(sent(on));
        values.put("signedOn", on.toString());
        values.put("scan", scan);
        return values;
    }

    public static Map<String, Object> sent(LocalDate on) {
        return Map.of("sentOn", on.toString(), "means", "post", "receiver", "Ibu Uji");
    }
}
