/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.worklist.ui;

import org.jspecify.annotations.NullMarked;
