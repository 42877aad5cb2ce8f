package id.sinergi.casefile.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.casefile.CaseFile;
import java.util.List;

/** Buttons in the case page's header, contributed as a Spring bean by any module that can act on a case. */
public interface CaseAction {

    /** Buttons stand in ascending order; the last is the main one. */
    int order();

    /** What the current user can do with this case now; {@code reload} shows the page anew. */
    List<Component> create(CaseFile file, Runnable reload);
}
