/**
 * What a feature implements to give a task its form: one description for screen, API and validation.
 */
@NamedInterface("forms")
@NullMarked
package id.sinergi.worklist.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
