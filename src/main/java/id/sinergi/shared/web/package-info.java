/** What lies around every request: for whom it waits, under which name it is logged, what became of it. */
@NamedInterface("web")
@NullMarked
package id.sinergi.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
