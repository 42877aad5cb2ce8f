/**
 * Reads files row by row in constant memory: workbooks and text. Values only: formulas and macros are never looked at,
 * and nothing of a file is judged here.
 */
@NullMarked
package id.sinergi.imports.reading;

import org.jspecify.annotations.NullMarked;
