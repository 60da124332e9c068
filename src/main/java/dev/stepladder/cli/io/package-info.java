/**
 * Streams, outcomes and exit codes, files written whole or not at all.
 *
 * <p>Floor 15.
 */
@NullMarked
package dev.stepladder.cli.io;

import org.jspecify.annotations.NullMarked;
