/**
 * Which villages of a round the inspectorate examines, at random and by risk, so that anybody can draw again.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "village",
            "entry",
            "registry",
            "identity",
            "territory",
            "calendar"
        })
@NullMarked
package id.sinergi.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
