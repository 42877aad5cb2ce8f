/**
 * The case: number, kind, subject, stage, comments and documents.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity", "territory", "calendar"})
@NullMarked
package id.sinergi.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
