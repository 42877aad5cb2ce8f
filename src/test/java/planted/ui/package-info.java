@NullMarked
package planted.ui;

import org.jspecify.annotations.NullMarked;
