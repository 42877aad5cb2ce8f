/**
 * Many letters at once: the same step done for many cases, in the background, with a result for each.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "runs",
            "runs::page",
            "worklist",
            "worklist::forms",
            "worklist::page",
            "letters",
            "compliance::page",
            "employers",
            "territory",
            "casefile",
            "casefile::page",
            "identity"
        })
@NullMarked
package id.sinergi.massletters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
