/**
 * What runs where: environments, their clusters, and the units of each cluster.
 *
 * <p>Floor 1.
 */
@NullMarked
package dev.stepladder.fleet;

import org.jspecify.annotations.NullMarked;
