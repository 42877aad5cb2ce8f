/**
 * The append-only, hash-chained trail and the inspectors' desk.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "engine", "casefile", "casefile::page", "identity"})
@NullMarked
package id.sinergi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
