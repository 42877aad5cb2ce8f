package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A button above the list of employers, from a module that this one does not know. */
public interface EmployersAction {

    /** The button for the employers that the list is narrowed to, or nothing where the current user may not press it. */
    Optional<Component> create(EmployerCriteria criteria);
}
