/**
 * The frame around every view: menu, top bar, error pages. Imported by nobody.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "shared::web", "doors", "identity"})
@NullMarked
package id.sinergi.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
