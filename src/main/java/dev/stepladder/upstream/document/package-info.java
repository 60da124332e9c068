/**
 * Machine-readable files of upstream projects, read as facts.
 *
 * <p>Floor 3. One reader for each kind of document, hence its size. A reader reports the entries that it skips, and refuses a document of another shape.
 */
@NullMarked
package dev.stepladder.upstream.document;

import org.jspecify.annotations.NullMarked;
