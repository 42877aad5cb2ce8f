/**
 * UI kit used by every view: notices, badges, empty states, date and number text, diagram.
 */
@NamedInterface("ui")
@NullMarked
package id.sinergi.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
