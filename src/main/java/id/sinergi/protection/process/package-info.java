/**
 * What the BPMN of this module calls.
 */
@NullMarked
package id.sinergi.protection.process;

import org.jspecify.annotations.NullMarked;
