package id.sinergi.entry.ui;

import com.vaadin.flow.router.RouterLink;

/** Links to the form for people. */
public final class EntryLinks {

    private EntryLinks() {}

    public static RouterLink to(String caseNumber, String text) {
        var link = new RouterLink(text, EntryView.class, caseNumber);
        link.addClassName("button");
        return link;
    }
}
