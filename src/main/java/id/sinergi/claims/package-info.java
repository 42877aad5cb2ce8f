/**
 * What an employer owes because of a finding: the contributions that were not paid, line by line, and the late fine on them.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "casefile",
            "casefile::page",
            "compliance",
            "employers",
            "rates",
            "calendar"
        })
@NullMarked
package id.sinergi.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
