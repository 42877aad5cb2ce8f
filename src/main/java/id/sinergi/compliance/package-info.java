/**
 * Employer compliance: findings, the ladder of sanctions and its clocks.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "engine",
            "worklist::forms",
            "employers",
            "registry",
            "registry::page",
            "letters",
            "templates",
            "identity",
            "identity::ui",
            "territory",
            "calendar"
        })
@NullMarked
package id.sinergi.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
