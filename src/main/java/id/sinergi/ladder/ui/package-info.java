/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.ladder.ui;

import org.jspecify.annotations.NullMarked;
