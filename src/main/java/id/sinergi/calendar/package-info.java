/**
 * Holidays and working-day arithmetic.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.sinergi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
