/**
 * Who is protected: counted once by the registry's rule, stored by date, village and segment, and shown beside targets and
 * what was published.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "identity",
            "identity::ui",
            "territory",
            "registry",
            "registry::page"
        })
@NullMarked
package id.sinergi.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
