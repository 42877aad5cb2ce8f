@NullMarked
package planted.process;

import org.jspecify.annotations.NullMarked;
