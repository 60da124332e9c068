/**
 * The fleet as values: environments, clusters, units, windows, freezes.
 *
 * <p>Floor 1. Pure values without rules.
 */
@NullMarked
package dev.stepladder.fleet;

import org.jspecify.annotations.NullMarked;
