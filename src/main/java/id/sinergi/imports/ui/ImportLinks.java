package id.sinergi.imports.ui;

import com.vaadin.flow.router.RouterLink;

/** Links to the page where files are brought in. */
public final class ImportLinks {

    private ImportLinks() {}

    public static RouterLink toUpload(String text) {
        var link = new RouterLink(text, ImportsView.class);
        link.addClassName("button");
        return link;
    }
}
