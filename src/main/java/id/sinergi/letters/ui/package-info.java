/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.letters.ui;

import org.jspecify.annotations.NullMarked;
