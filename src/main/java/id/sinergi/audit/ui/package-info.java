/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.audit.ui;

import org.jspecify.annotations.NullMarked;
