/**
 * Work in the background that any living node takes up: who is at it, how to go on after a failure that passes, and what
 * became of a node that died. What a run does, line by line with its receipt, is said by the feature that begins it.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity"})
@NullMarked
package id.sinergi.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
