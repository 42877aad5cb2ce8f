/**
 * What a module implements to take files of its own kind: columns, rules of a row, and how the rows are merged.
 */
@NamedInterface("kinds")
@NullMarked
package id.sinergi.imports.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
