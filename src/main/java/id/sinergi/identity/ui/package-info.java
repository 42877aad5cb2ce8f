/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.identity.ui;

import org.jspecify.annotations.NullMarked;
