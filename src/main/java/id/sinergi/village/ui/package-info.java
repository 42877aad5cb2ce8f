/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.village.ui;

import org.jspecify.annotations.NullMarked;
