/**
 * Judges a finished plan, without any search code.
 *
 * <p>Floor 8. It replays every step on the rules alone, so that a mistake of the search can't vouch for itself.
 */
@NullMarked
package dev.stepladder.verify;

import org.jspecify.annotations.NullMarked;
