/**
 * Workers and memberships; matching, and who counts.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "identity::ui",
            "territory",
            "employers",
            "imports",
            "imports::kinds"
        })
@NullMarked
package id.sinergi.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
