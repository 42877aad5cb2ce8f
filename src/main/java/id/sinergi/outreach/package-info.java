/**
 * Outreach campaigns: sessions, attendance, registrations, measured result.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "engine",
            "worklist::forms",
            "worklist::page",
            "registry",
            "registry::page",
            "coverage",
            "letters",
            "letters::page",
            "templates",
            "identity",
            "territory",
            "calendar"
        })
@NullMarked
package id.sinergi.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
