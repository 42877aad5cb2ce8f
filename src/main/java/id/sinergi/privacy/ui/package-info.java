/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.privacy.ui;

import org.jspecify.annotations.NullMarked;
