/**
 * The words of letters: templates in versions, the places that they may name, and the writing of letters from them.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "letters", "identity"})
@NullMarked
package id.sinergi.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
