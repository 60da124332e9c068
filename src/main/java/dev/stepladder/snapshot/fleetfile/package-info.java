/**
 * What was seen, as units, uncovered components and open questions of a fleet file.
 *
 * <p>Floor 5.
 */
@NullMarked
package dev.stepladder.snapshot.fleetfile;

import org.jspecify.annotations.NullMarked;
