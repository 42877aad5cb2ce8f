/**
 * The only room that knows Camunda: deployment, start, claim, complete, decisions, diagrams.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.sinergi.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
