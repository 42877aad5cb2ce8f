package id.sinergi.casefile.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links to case pages. */
public final class CaseLinks {

    /** Route of the case page; the case's number follows. */
    public static final String ROUTE = "kasus";

    private CaseLinks() {}

    public static Anchor to(String number) {
        return new Anchor(ROUTE + "/" + number, number);
    }
}
