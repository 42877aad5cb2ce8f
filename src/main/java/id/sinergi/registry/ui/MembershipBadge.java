package id.sinergi.registry.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.shared.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Membership with its icon and its word. */
final class MembershipBadge extends Span {

    /** @param membership {@code ACTIVE}, {@code INACTIVE}, {@code NONE}, or {@code null} where not yet matched */
    MembershipBadge(Texts texts, @Nullable String membership) {
        var state = membership == null ? "UNKNOWN" : membership;
        addClassNames("membership", "membership-" + state.toLowerCase(Locale.ROOT));
        var icon = switch (state) {
            case "ACTIVE" -> VaadinIcon.CHECK_CIRCLE_O;
            case "INACTIVE" -> VaadinIcon.MINUS_CIRCLE_O;
            case "NONE" -> VaadinIcon.CIRCLE_THIN;
            default -> VaadinIcon.QUESTION_CIRCLE_O;
        };
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(texts.get("worker.membership." + state)));
    }
}
