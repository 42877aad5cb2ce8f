package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A button above the worklist, from a module that this one does not know. */
public interface WorklistAction {

    /** The button for the tasks that the list is narrowed to, or nothing where the current user may not press it. */
    Optional<Component> create(ListState state);
}
