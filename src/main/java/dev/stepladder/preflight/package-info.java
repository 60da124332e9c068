/**
 * What manifests say of an upgrade before it begins: APIs that go away and known issues that can be seen in YAML, each with the hop that it
 * blocks.
 *
 * <p>Floor 8, beside {@code verify}: it reads a finished plan and makes none. {@link dev.stepladder.preflight.Way} is all that it knows of a plan
 * or a target; what to look for stands in the matrices, in jq.
 */
@NullMarked
package dev.stepladder.preflight;

import org.jspecify.annotations.NullMarked;
