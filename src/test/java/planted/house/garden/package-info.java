@ApplicationModule(allowedDependencies = {})
package planted.house.garden;

import org.springframework.modulith.ApplicationModule;
