/**
 * What BPMN calls.
 */
@NullMarked
package id.sinergi.privacy.process;

import org.jspecify.annotations.NullMarked;
