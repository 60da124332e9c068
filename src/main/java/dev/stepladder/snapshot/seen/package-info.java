/**
 * What outputs show of clusters, as it was seen and before anything is concluded from it.
 *
 * <p>Floor 3.
 */
@NullMarked
package dev.stepladder.snapshot.seen;

import org.jspecify.annotations.NullMarked;
