/**
 * Views of this module; other modules show links to letters on paper.
 */
@NamedInterface("page")
@NullMarked
package id.sinergi.letters.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
