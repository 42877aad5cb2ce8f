package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import id.sinergi.shared.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A part of a page that may fail without taking the page with it: a tab, a panel, a row, a cell. What nobody foresaw of a
 * record's content is seen at its place, and in the log.
 */
public final class Part {

    private static final Logger log = LoggerFactory.getLogger(Part.class);

    private Part() {}

    /** What {@code made} gives, or a small sentence that it cannot be shown. */
    public static Component of(Supplier<? extends Component> made) {
        return of(made, Part::failed);
    }

    /** Each of these on its own: one that cannot be shown leaves the others standing. */
    @SafeVarargs
    public static Component[] each(Supplier<? extends Component>... parts) {
        return Arrays.stream(parts).map(Part::of).toArray(Component[]::new);
    }

    /** As above, for a part that is not always there. */
    public static Optional<Component> perhaps(Supplier<Optional<Component>> made) {
        return of(made, () -> Optional.of(failed()));
    }

    /** As above, for what is no component, such as a number beside a title. */
    public static <T> T of(Supplier<? extends T> made, Supplier<? extends T> otherwise) {
        try {
            return made.get();
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException broken) {
            if (Refusal.raised(broken).isPresent()) {
                throw broken;
            }
            log.error("A part of a page cannot be shown", broken);
            return otherwise.get();
        }
    }

    public static Component failed() {
        var said = new Paragraph(UiText.get("part.failed"));
        said.addClassName("part-failed");
        said.getElement().setAttribute("role", "note");
        return said;
    }
}
