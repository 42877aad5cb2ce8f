/**
 * Employers answer a letter on line: by the link in the letter, without an account, once; an officer gets a task.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "compliance",
            "engine",
            "worklist::forms",
            "letters",
            "identity",
            "calendar"
        })
@NullMarked
package id.sinergi.replies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
