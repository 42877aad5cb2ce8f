/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.coverage.ui;

import org.jspecify.annotations.NullMarked;
