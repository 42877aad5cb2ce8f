/**
 * People entered one by one on a phone: drafts kept at each field, messages taken once and in order.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "shared::ui", "casefile", "casefile::page", "registry", "identity", "territory"
        })
@NullMarked
package id.sinergi.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
