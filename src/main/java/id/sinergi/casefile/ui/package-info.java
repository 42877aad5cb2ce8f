/**
 * Case list and case page; other modules add panels to the page.
 */
@NamedInterface("page")
@NullMarked
package id.sinergi.casefile.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
