/**
 * What the BPMN of this module calls.
 */
@NullMarked
package id.sinergi.village.process;

import org.jspecify.annotations.NullMarked;
