/**
 * Joint visits to employers: planned, moved, cancelled, and reported with what was found, which goes into the case.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "compliance",
            "identity",
            "territory",
            "calendar"
        })
@NullMarked
package id.sinergi.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
