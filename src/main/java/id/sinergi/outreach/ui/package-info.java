/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.outreach.ui;

import org.jspecify.annotations.NullMarked;
