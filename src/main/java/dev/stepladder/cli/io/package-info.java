/**
 * Streams, exit codes, files written whole or not at all.
 *
 * <p>Floor 14.
 */
@NullMarked
package dev.stepladder.cli.io;

import org.jspecify.annotations.NullMarked;
