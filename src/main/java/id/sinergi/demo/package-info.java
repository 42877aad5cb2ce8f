/**
 * Demonstration accounts, people, employers and cases. Imported by nobody.
 */
@ApplicationModule
@NullMarked
package id.sinergi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
