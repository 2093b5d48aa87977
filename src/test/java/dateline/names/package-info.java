@NullMarked
package dateline.names;

import org.jspecify.annotations.NullMarked;
