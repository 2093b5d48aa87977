/** Articles in forms that other programs read: spreadsheets, scripts, reference managers. */
@NullMarked
package dateline.export;

import org.jspecify.annotations.NullMarked;
