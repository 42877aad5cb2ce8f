package id.sinergi.imports.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.imports.ImportJob;
import java.util.Optional;

/** What can be done next with what a file brought, from a module that this one does not know. */
public interface AfterImport {

    /** A link or button below the receipt, or nothing for other kinds and for whom it is not. */
    Optional<Component> create(ImportJob job);
}
