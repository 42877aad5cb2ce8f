/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.massletters.ui;

import org.jspecify.annotations.NullMarked;
