/**
 * What every request passes before anybody looks at it: trusted proxies, headers of the answer, foreign pages, sizes of
 * bodies, sessions that nobody uses.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.sinergi.doors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
