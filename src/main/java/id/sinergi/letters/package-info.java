/**
 * Official letters: from draft to delivery, numbers without gaps, PDF.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "engine",
            "worklist::forms",
            "identity"
        })
@NullMarked
package id.sinergi.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
