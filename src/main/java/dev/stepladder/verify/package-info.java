/**
 * Checks a finished plan without any code of the search.
 *
 * <p>Floor 7. Replays every step on the rules alone, so that a bug in the search cannot hide itself. Each part of a plan has a
 * small check of its own, hence its size.
 */
@NullMarked
package dev.stepladder.verify;

import org.jspecify.annotations.NullMarked;
