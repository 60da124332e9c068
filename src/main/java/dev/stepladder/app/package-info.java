/**
 * The library's entry point: a Java program can do everything that the command line can.
 *
 * <p>Floor 16. Values go in, values or diagnostics come out. No picocli, no streams, no exit codes, no clock.
 */
@NullMarked
package dev.stepladder.app;

import org.jspecify.annotations.NullMarked;
