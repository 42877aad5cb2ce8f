/**
 * How enforcement stands today: firms by step and age, what is claimed and paid, what is due next. Owns no data.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "compliance",
            "ladder",
            "visits",
            "identity",
            "calendar"
        })
@NullMarked
package id.sinergi.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
