/**
 * Agencies, accounts, roles and territory scope; login and the current user.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "territory"})
@NullMarked
package id.sinergi.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
