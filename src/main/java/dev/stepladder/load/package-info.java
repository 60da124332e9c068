/**
 * Files to values, or to diagnostics that say where, what was found, and the fix.
 *
 * <p>Floor 2, and the home of Jackson. YAML becomes a tree of {@link dev.stepladder.load.Node}s that know their places; {@link
 * dev.stepladder.load.Fields} and {@link dev.stepladder.load.Values} read records out of it. Three rules hold throughout: a problem is reported
 * and reading goes on; what can't be read gives {@link java.util.Optional#empty()}, never null; names that point at other files are checked
 * last, by {@link dev.stepladder.load.Mentions}, so that the order of files never matters.
 */
@NullMarked
package dev.stepladder.load;

import org.jspecify.annotations.NullMarked;
