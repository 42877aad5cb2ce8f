package id.sinergi.shared.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import id.sinergi.shared.PlainText;
import java.util.LinkedHashMap;
import java.util.List;

/** What stands in the address of a page: typed by anybody, so its texts are cleaned as those of every other door are. */
public final class PageParameters {

    private PageParameters() {}

    public static QueryParameters of(Location location) {
        var clean = new LinkedHashMap<String, List<String>>();
        location.getQueryParameters().getParameters().forEach((name, values) -> {
            if (PlainText.isPlain(name)) {
                clean.put(name, values.stream().map(PageParameters::clean).toList());
            }
        });
        return new QueryParameters(clean);
    }

    private static String clean(String text) {
        var clean = PlainText.clean(text);
        return PlainText.isPlain(clean) ? clean : "";
    }
}
