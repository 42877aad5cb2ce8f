/** The page of enforcement. */
@NullMarked
package id.sinergi.enforcement.ui;

import org.jspecify.annotations.NullMarked;
