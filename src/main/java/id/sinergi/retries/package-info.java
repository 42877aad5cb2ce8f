/**
 * Acts that may arrive twice: whoever got an error or a cut line sends the same again, under the same key, and it is done
 * once. The key is stored in the transaction of the act, the answer beside it for a day. Imported by nobody.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package id.sinergi.retries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
