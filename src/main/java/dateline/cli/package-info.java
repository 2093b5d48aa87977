/** Run it from a shell. */
@NullMarked
package dateline.cli;

import org.jspecify.annotations.NullMarked;
