/**
 * Readers of the entries of a matrix file: a component, a release, a rule, a known issue, and so on.
 *
 * <p>Floor 3. Names that point at other files are checked last, by {@link dev.stepladder.load.entry.Mentions}, so that the order of files does not
 * matter. The package has one reader for each kind of entry, hence its size.
 */
@NullMarked
package dev.stepladder.load.entry;

import org.jspecify.annotations.NullMarked;
