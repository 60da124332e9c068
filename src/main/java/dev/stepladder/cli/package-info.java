/**
 * The command line: arguments, streams, exit codes.
 *
 * <p>Floor 19. Nothing below this floor prints, exits, or reads the clock. A command reads its arguments, calls one method, prints, and returns a code.
 * The package has one class for each command, hence its size.
 */
@NullMarked
package dev.stepladder.cli;

import org.jspecify.annotations.NullMarked;
