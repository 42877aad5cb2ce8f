package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One sentence on pages where people's data are entered or seen: what for, by which law, and where to read more. */
public final class PrivacyNote extends Paragraph {

    /** Route of the register of processing activities; an activity's code follows as the fragment. */
    public static final String ROUTE = "privasi";

    /** @param activity code of the activity in the register; its sentence has the key {@code privacy.note.<code>} */
    public PrivacyNote(String activity) {
        addClassName("privacy-note");
        add(
                new Span(UiText.get("privacy.note." + activity) + " "),
                new Anchor(ROUTE + "#" + activity, UiText.get("privacy.note.more")));
    }
}
