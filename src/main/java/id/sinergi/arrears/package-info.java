/**
 * From what employers owe to cases: who passes a threshold is reported in one act, in the background, with a receipt for each.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "runs",
            "runs::page",
            "employers",
            "compliance",
            "compliance::page",
            "casefile",
            "casefile::page",
            "imports",
            "imports::page",
            "identity",
            "territory",
            "engine"
        })
@NullMarked
package id.sinergi.arrears;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
