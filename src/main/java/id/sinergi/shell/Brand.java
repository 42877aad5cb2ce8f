package id.sinergi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** Mark, name and regency; leads home. */
final class Brand extends Anchor {

    Brand(String name, String regency) {
        super("");
        var mark = new Span();
        mark.addClassName("brand-mark");
        var where = new Span(regency);
        where.addClassName("brand-regency");
        add(mark, new Span(name), where);
        addClassName("brand");
    }
}
