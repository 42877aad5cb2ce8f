/**
 * Views of this module, and links to them.
 */
@NamedInterface("page")
@NullMarked
package id.sinergi.entry.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
