/**
 * Run it from a shell; the composition root. {@link dateline.cli.Main} starts; one class per
 * command says what it does and what it prints; {@link dateline.cli.Composition} puts the parts of
 * the program together.
 *
 * <p>Results go to standard output, everything else to standard error. {@code --json} prints what
 * the JSON API would answer.
 */
@NullMarked
package dateline.cli;

import org.jspecify.annotations.NullMarked;
