/**
 * YAML text as a tree of nodes that know their line and column, and readers of single values.
 *
 * <p>Floor 2. The home of Jackson for YAML. Three rules hold throughout: a problem is reported and reading goes on; a value that cannot be read is
 * {@link java.util.Optional#empty()}, never null; no key is skipped in silence.
 */
@NullMarked
package dev.stepladder.yaml;

import org.jspecify.annotations.NullMarked;
