/**
 * Manifests before an upgrade: removed APIs and known issues, each with the hop that it blocks.
 *
 * <p>Floor 6. Rules come from the matrices, in jq. {@link dev.stepladder.preflight.HopsAhead} is all that it knows of a plan or a target.
 */
@NullMarked
package dev.stepladder.preflight;

import org.jspecify.annotations.NullMarked;
