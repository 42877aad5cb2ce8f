/**
 * What the BPMN of this module calls.
 */
@NullMarked
package id.sinergi.compliance.process;

import org.jspecify.annotations.NullMarked;
