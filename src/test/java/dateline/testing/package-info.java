/** Test data and a small index to try it on. */
@NullMarked
package dateline.testing;

import org.jspecify.annotations.NullMarked;
