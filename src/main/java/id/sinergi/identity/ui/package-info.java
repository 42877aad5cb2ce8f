/**
 * Views of this module, and the choice of an area for those of others.
 */
@NamedInterface("ui")
@NullMarked
package id.sinergi.identity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
