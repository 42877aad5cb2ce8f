package id.sinergi.casefile.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.casefile.CaseFile;

/** A tab of the case page that a feature brings; its title has the message key {@code panel.<key>}. */
public interface CasePanel {

    String key();

    /** Place among the tabs, lowest first. */
    int order();

    boolean appliesTo(CaseFile file);

    Component create(CaseFile file);
}
