/**
 * The embedded PostgreSQL for a machine that has none. Imported by nobody.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.sinergi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
