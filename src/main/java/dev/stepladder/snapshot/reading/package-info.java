/**
 * The file that is being read, and where what it shows goes; the words of tools for states.
 *
 * <p>Floor 5.
 */
@NullMarked
package dev.stepladder.snapshot.reading;

import org.jspecify.annotations.NullMarked;
