/**
 * Asks a cluster and its cloud through their own command lines, with commands that only read.
 *
 * <p>Floor 9.
 */
@NullMarked
package dev.stepladder.snapshot.live;

import org.jspecify.annotations.NullMarked;
