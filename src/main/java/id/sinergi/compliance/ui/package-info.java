/**
 * Views of this module; other modules add buttons above the list of employers.
 */
@NamedInterface("page")
@NullMarked
package id.sinergi.compliance.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
