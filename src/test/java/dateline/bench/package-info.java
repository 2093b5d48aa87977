/**
 * Programs that measure speed; run by hand, never by the tests. docs/performance.md has figures.
 */
@NullMarked
package dateline.bench;

import org.jspecify.annotations.NullMarked;
