/**
 * Sinergi: how the agencies of a regency follow up workers' social security together.
 */
@NullMarked
package id.sinergi;

import org.jspecify.annotations.NullMarked;
