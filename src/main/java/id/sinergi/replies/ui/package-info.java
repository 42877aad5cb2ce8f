/**
 * Views of this module.
 */
@NullMarked
package id.sinergi.replies.ui;

import org.jspecify.annotations.NullMarked;
