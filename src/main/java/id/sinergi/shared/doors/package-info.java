/**
 * The doors of the API: what no request brings in, who may knock, how bodies are read and answers written, and their description.
 */
@NullMarked
package id.sinergi.shared.doors;

import org.jspecify.annotations.NullMarked;
