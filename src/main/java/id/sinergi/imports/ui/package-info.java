/**
 * Views of this module, and links to them.
 */
@NamedInterface("page")
@NullMarked
package id.sinergi.imports.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
