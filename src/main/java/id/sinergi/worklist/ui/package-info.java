/**
 * Worklist and task page; other modules show tasks as these do, and link to them.
 */
@NamedInterface("page")
@NullMarked
package id.sinergi.worklist.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
