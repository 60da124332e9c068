/**
 * YAML texts as trees of values that know their places.
 *
 * <p>Floor 2. {@link dev.stepladder.manifest.tree.QuickYaml} reads the YAML that people write in manifests, and leaves all other to a full parser.
 */
@NullMarked
package dev.stepladder.manifest.tree;

import org.jspecify.annotations.NullMarked;
