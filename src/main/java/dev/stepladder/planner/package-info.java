/**
 * Makes a plan for a whole fleet: one path for each cluster state, laid out over environments, stages and waves.
 *
 * <p>Floor 13.
 */
@NullMarked
package dev.stepladder.planner;

import org.jspecify.annotations.NullMarked;
