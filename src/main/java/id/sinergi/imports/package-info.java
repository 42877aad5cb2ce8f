/**
 * Files on their way in: taking, reading, checking, staging and merging them, with their receipts. What a kind of file
 * means is said by the module that keeps its rows, through {@code imports::kinds}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "runs", "identity", "identity::ui", "territory"})
@NullMarked
package id.sinergi.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
