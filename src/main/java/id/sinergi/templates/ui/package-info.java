/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.templates.ui;

import org.jspecify.annotations.NullMarked;
