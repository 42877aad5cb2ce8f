package id.sinergi.casefile.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links to case pages. */
public final class CaseLinks {

    /** Route of the case page; the case's number follows. */
    public static final String ROUTE = "kasus";

    private CaseLinks() {}

    /** A part of the case page, by its panel's key. */
    public static Anchor to(String number, String part, String text) {
        return new Anchor(ROUTE + "/" + number + "?" + CaseView.TAB + "=" + part, text);
    }

    public static Anchor to(String number) {
        return new Anchor(ROUTE + "/" + number, number);
    }
}
