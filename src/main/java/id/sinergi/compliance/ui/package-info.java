/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.compliance.ui;

import org.jspecify.annotations.NullMarked;
