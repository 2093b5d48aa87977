/**
 * How good is it? Measures the product against judged data, with the same code a user runs. One
 * class per kind of data; each gives a report of plain figures. The forms of the files are
 * described in {@code docs/quality.md}.
 */
@NullMarked
package dateline.evaluate;

import org.jspecify.annotations.NullMarked;
