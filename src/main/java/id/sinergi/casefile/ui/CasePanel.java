package id.sinergi.casefile.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.casefile.CaseFile;
import java.util.Optional;

/**
 * A tab of the case page, contributed as a Spring bean by any module that has something to show about a case. The tab's
 * title has the message key {@code panel.<key>}.
 */
public interface CasePanel {

    String key();

    /** Tabs stand in ascending order. */
    int order();

    default boolean appliesTo(CaseFile file) {
        return true;
    }

    /** How many things the tab holds, to stand beside its title; 0 shows nothing. */
    default int count(CaseFile file) {
        return 0;
    }

    /** What the overview shows of this part, or nothing. */
    default Optional<Component> glimpse(CaseFile file) {
        return Optional.empty();
    }

    /** The tab's content, made anew whenever the tab is opened. The page has checked that the user may see the case. */
    Component create(CaseFile file);
}
