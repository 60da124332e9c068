/**
 * A finished plan as values: paths, hops, gates, steps, facts.
 *
 * <p>Floor 3. {@link dev.stepladder.plan.Plan} is made of a basis, paths, a catalogue, stages, and remarks. It is independent of
 * how the plan was found, and of its file format. Each part is a record, some with a text for people, hence its size.
 */
@NullMarked
package dev.stepladder.plan;

import org.jspecify.annotations.NullMarked;
