/**
 * The description of a found path by the rules: stages, changes, the reason of each hop, ways back, facts relied on.
 *
 * <p>Floor 4. Replays the path on the rule book; uses no search, so that {@code verify} may use it.
 */
@NullMarked
package dev.stepladder.trajectory;

import org.jspecify.annotations.NullMarked;
