package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.registry.WorkerRecord;
import java.util.Optional;

/**
 * A part of a person's page, contributed as a Spring bean by any module that has something about a person, such as the
 * cases that concern them.
 */
public interface PersonPanel {

    /** Its title's message key. */
    String title();

    /** Parts stand in ascending order. */
    int order();

    /** What there is for this reader, or nothing. */
    Optional<Component> create(WorkerRecord worker);
}
