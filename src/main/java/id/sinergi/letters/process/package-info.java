/**
 * What the BPMN of this module calls.
 */
@NullMarked
package id.sinergi.letters.process;

import org.jspecify.annotations.NullMarked;
