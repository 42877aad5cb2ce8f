/**
 * Employer compliance: findings, and how far each case has come on the ladder of sanctions.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "engine",
            "worklist::forms",
            "ladder",
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
