/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.arrears.ui;

import org.jspecify.annotations.NullMarked;
