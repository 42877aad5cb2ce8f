/**
 * Supervisors: what is overdue, who is loaded, reassignment, escalation.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "worklist",
            "worklist::page",
            "casefile",
            "casefile::page",
            "identity",
            "territory",
            "calendar"
        })
@NullMarked
package id.sinergi.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
