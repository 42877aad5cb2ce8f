package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** Ways from a task's form to the pages where its work is done; a bean of the module that owns the form. */
public interface TaskLinks {

    /** Nothing for a form of others. */
    List<Component> of(String formKey, String caseNumber);
}
