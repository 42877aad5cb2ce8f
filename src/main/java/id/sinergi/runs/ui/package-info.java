/**
 * What the pages of runs have in common.
 */
@NamedInterface("page")
@NullMarked
package id.sinergi.runs.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
