/**
 * Subsidised protection: vulnerable workers on lists per funding source, what they cost, approved, registered with BPJS,
 * and compared with the next membership files.
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
            "imports",
            "rates",
            "identity",
            "territory",
            "calendar"
        })
@NullMarked
package id.sinergi.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
