/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.sampling.ui;

import org.jspecify.annotations.NullMarked;
