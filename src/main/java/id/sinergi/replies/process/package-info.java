/**
 * What the diagram of the ladder calls of this module.
 */
@NullMarked
package id.sinergi.replies.process;

import org.jspecify.annotations.NullMarked;
