/**
 * Workers, employers and memberships; import, matching and coverage.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity", "territory"})
@NullMarked
package id.sinergi.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
