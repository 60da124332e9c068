/**
 * What runs where and when it may change: environments, their clusters, the units of each cluster, windows and freezes.
 *
 * <p>Floor 1.
 */
@NullMarked
package dev.stepladder.fleet;

import org.jspecify.annotations.NullMarked;
