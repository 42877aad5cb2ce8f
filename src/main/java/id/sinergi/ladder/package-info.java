/**
 * The ladder of sanctions as dated data: its steps, conditions and clocks with their sources, and what is lawful next. Knows
 * no case: who asks tells how far it has come.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "identity", "calendar"})
@NullMarked
package id.sinergi.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
