/**
 * Machine-readable files of upstream projects, read as facts and compared with the matrices.
 *
 * <p>Floor 5. One reader for each kind of document. A reader reports the entries that it skips, and refuses a document of another shape.
 */
@NullMarked
package dev.stepladder.upstream;

import org.jspecify.annotations.NullMarked;
