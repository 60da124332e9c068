/**
 * Paths across environments: stages, waves, steps, and for each hop why it is there and until when it can be undone.
 *
 * <p>Floor 6. What is said of a hop is computed by replaying its path on the rules, never written down beforehand.
 */
@NullMarked
package dev.stepladder.plan;

import org.jspecify.annotations.NullMarked;
