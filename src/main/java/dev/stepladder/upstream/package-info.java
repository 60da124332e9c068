/**
 * What upstreams publish in machine-readable form, read as facts and held against the matrices.
 *
 * <p>Floor 4, and beside {@code load} a home of Jackson, for JSON. A reader per document takes what it knows and passes over the rest: these
 * files are not ours. What it can't make a fact of it names among the skipped; a document of another shape it refuses. Nothing here ever
 * writes a matrix; a person pastes what is right, with its source.
 */
@NullMarked
package dev.stepladder.upstream;

import org.jspecify.annotations.NullMarked;
