/**
 * What the BPMN of this module calls.
 */
@NullMarked
package id.sinergi.outreach.process;

import org.jspecify.annotations.NullMarked;
