/**
 * The projection of open and finished tasks, who may act on them, and when they are due.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "engine",
            "casefile",
            "casefile::page",
            "identity",
            "territory",
            "calendar",
            "worklist::forms"
        })
@NullMarked
package id.sinergi.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
