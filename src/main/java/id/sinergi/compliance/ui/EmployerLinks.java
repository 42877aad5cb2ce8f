package id.sinergi.compliance.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links to employers' pages, for modules that do not know the views. */
public final class EmployerLinks {

    /** Route of the list; an employer's id follows for its page. */
    static final String ROUTE = "perusahaan";

    private EmployerLinks() {}

    public static Anchor all(String text) {
        return new Anchor(ROUTE, text);
    }

    public static Anchor to(long employer, String text) {
        return new Anchor(ROUTE + "/" + employer, text);
    }
}
