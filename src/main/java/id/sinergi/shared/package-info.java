/**
 * Kernel: clock, results, paging, the marker for audited events. No business words.
 */
@NullMarked
package id.sinergi.shared;

import org.jspecify.annotations.NullMarked;
