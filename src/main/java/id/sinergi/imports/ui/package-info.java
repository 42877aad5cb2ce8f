/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.imports.ui;

import org.jspecify.annotations.NullMarked;
