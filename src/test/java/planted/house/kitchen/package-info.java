@ApplicationModule(allowedDependencies = {})
package planted.house.kitchen;

import org.springframework.modulith.ApplicationModule;
