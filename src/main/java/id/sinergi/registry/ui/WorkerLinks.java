package id.sinergi.registry.ui;

import com.vaadin.flow.router.RouterLink;
import id.sinergi.registry.ui.WorkerCriteria.Standing;
import org.jspecify.annotations.Nullable;

/** Links to the list of people behind a figure. An area is the code of a village or district, {@code null} for all. */
public final class WorkerLinks {

    private WorkerLinks() {}

    /** Everybody there. */
    public static RouterLink all(String text, @Nullable String area) {
        return link(text, WorkerCriteria.ALL.in(area));
    }

    /** Those who count today. */
    public static RouterLink counted(String text, @Nullable String area) {
        return link(text, new WorkerCriteria("", area, null, true));
    }

    /** Those who count today and are active members. */
    public static RouterLink active(String text, @Nullable String area) {
        return link(text, new WorkerCriteria("", area, Standing.ACTIVE, true));
    }

    /** Those who count today and are not active members. */
    public static RouterLink unprotected(String text, @Nullable String area) {
        return link(text, new WorkerCriteria("", area, Standing.UNPROTECTED, true));
    }

    private static RouterLink link(String text, WorkerCriteria criteria) {
        var link = new RouterLink(text, WorkersView.class);
        link.setQueryParameters(criteria.parameters());
        return link;
    }
}
