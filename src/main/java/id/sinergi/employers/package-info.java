/**
 * The register of employers with their branches, and what they owe month by month. Knows nothing of people,
 * and of cases only about whom one is open.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "calendar",
            "casefile",
            "identity",
            "territory",
            "imports",
            "imports::kinds"
        })
@NullMarked
package id.sinergi.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
