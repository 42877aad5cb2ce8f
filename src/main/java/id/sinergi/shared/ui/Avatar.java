package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A person's initials in a circle. The name stands beside it, so it is not read aloud. */
public final class Avatar extends Span {

    public Avatar(String name) {
        addClassName("avatar");
        setText(initials(name));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The circle with the name behind it. */
    public static Span named(String name) {
        var label = new Span(name);
        label.addClassName("avatar-name");
        label.getElement().setAttribute("title", name);
        var both = new Span(new Avatar(name), label);
        both.addClassName("person");
        return both;
    }

    /** First letters of the first and the last word; titles such as "Drs." or "Hj." do not count. */
    static String initials(String name) {
        var words = Arrays.stream(name.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty() && !word.endsWith("."))
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        return words.stream()
                .filter(word -> word.equals(words.getFirst()) || word.equals(words.getLast()))
                .limit(2)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
