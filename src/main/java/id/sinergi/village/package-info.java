/**
 * Village data collection: rounds, collectors, review, sample audit.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "runs",
            "runs::page",
            "casefile",
            "casefile::page",
            "engine",
            "worklist::forms",
            "worklist::page",
            "registry",
            "entry",
            "entry::page",
            "registry::page",
            "imports",
            "imports::page",
            "letters",
            "identity",
            "territory",
            "calendar"
        })
@NullMarked
package id.sinergi.village;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
