/**
 * Arguments, streams, exit codes. Nothing below this floor prints, exits, or reads the clock.
 *
 * <p>Floor 10. Commands are thin: they read their arguments, call one method, print, and return a code.
 */
@NullMarked
package dev.stepladder.cli;

import org.jspecify.annotations.NullMarked;
