/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.oversight.ui;

import org.jspecify.annotations.NullMarked;
