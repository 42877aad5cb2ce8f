/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.entry.ui;

import org.jspecify.annotations.NullMarked;
