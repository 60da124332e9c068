/**
 * A finished plan as values: paths, hops, gates, steps, facts.
 *
 * <p>Floor 3. Independent of how the plan was found, and of its file format.
 */
@NullMarked
package dev.stepladder.plan;

import org.jspecify.annotations.NullMarked;
