/**
 * Protection of personal data (UU 27/2022): what is processed and why, requests of the people concerned, how long data
 * are kept, and breaches.
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
            "audit",
            "identity",
            "territory",
            "calendar"
        })
@NullMarked
package id.sinergi.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
