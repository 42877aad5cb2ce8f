/**
 * Views of this module; other modules link to the list of people and add panels to a person's page.
 */
@NamedInterface("page")
@NullMarked
package id.sinergi.registry.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
