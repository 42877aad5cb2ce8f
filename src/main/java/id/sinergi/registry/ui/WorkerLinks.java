package id.sinergi.registry.ui;

import com.vaadin.flow.router.RouterLink;
import id.sinergi.registry.ui.WorkerCriteria.Standing;
import id.sinergi.registry.ui.WorkerCriteria.Way;
import org.jspecify.annotations.Nullable;

/**
 * Links to the list of people behind a figure.
 *
 * @param area code of a village or district; {@code null} for all
 * @param segment {@code PU}, {@code BPU} or {@code JAKON}; {@code null} for any
 */
public record WorkerLinks(@Nullable String area, @Nullable String segment) {

    /** Those who count today. */
    public RouterLink counted(String text) {
        return link(text, null, null);
    }

    /** Those who count today and are active members. */
    public RouterLink active(String text) {
        return link(text, Standing.ACTIVE, null);
    }

    /** Those who count today and are not active members. */
    public RouterLink unprotected(String text) {
        return link(text, Standing.UNPROTECTED, null);
    }

    /** Those who count today, are not active members and are to be invited to outreach. */
    public RouterLink toInvite(String text) {
        return link(text, Standing.UNPROTECTED, Way.OUTREACH);
    }

    private RouterLink link(String text, @Nullable Standing standing, @Nullable Way way) {
        var link = new RouterLink(text, WorkersView.class);
        link.setQueryParameters(new WorkerCriteria("", area, standing, true, segment, way).parameters());
        return link;
    }
}
