/**
 * Village data collection: rounds, collectors, review, sample audit.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "engine",
            "worklist::forms",
            "registry",
            "entry",
            "registry::page",
            "imports",
            "letters",
            "identity",
            "territory",
            "calendar"
        })
@NullMarked
package id.sinergi.village;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
