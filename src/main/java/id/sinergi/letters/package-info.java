/**
 * Official letters: numbers without gaps, text, PDF.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "casefile", "casefile::page", "identity"})
@NullMarked
package id.sinergi.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
