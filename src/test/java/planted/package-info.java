/** Classes that break the rules of the house on purpose, outside of it, where no rule and no scan looks by itself. */
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
