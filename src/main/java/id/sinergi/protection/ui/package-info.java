/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.protection.ui;

import org.jspecify.annotations.NullMarked;
