/**
 * Manifests before an upgrade: removed APIs and known issues, each with the hop that it blocks.
 *
 * <p>Floor 6. Rules come from the matrices, in jq. {@link dev.stepladder.preflight.HopsAhead} is all that it knows of a plan or a target.
 * What is judged, what it is judged by and what is kept of it have a file each; hence its size.
 */
@NullMarked
package dev.stepladder.preflight;

import org.jspecify.annotations.NullMarked;
