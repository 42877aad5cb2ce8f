/**
 * What social security costs: dated contribution rates and reliefs with their legal basis, and the arithmetic on them.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package id.sinergi.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
