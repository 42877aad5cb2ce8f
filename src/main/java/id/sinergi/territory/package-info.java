/**
 * Regency, districts and villages by official code; what lies inside what.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.sinergi.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
