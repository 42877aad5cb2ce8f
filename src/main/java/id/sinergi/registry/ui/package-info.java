/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.registry.ui;

import org.jspecify.annotations.NullMarked;
