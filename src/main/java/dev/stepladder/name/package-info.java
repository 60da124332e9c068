/**
 * Names of components, clusters and environments as types, so that one is not taken for another and none is empty.
 *
 * <p>Floor 0. Readers of files check the characters of a name before they make one.
 */
@NullMarked
package dev.stepladder.name;

import org.jspecify.annotations.NullMarked;
