/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.claims.ui;

import org.jspecify.annotations.NullMarked;
