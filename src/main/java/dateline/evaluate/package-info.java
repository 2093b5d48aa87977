/**
 * How good is it? Runs what the program does over gold data and counts hits and errors. One class
 * per kind of data: {@link dateline.evaluate.CountriesEvaluation} for countries. Reads JSON lines,
 * returns report records; printing is the command line's.
 */
@NullMarked
package dateline.evaluate;

import org.jspecify.annotations.NullMarked;
