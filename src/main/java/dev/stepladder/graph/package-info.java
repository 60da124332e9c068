/**
 * Which moves exist: the upgrade graph of each component, before any rule speaks.
 *
 * <p>Floor 2. JGraphT holds the graphs.
 */
@NullMarked
package dev.stepladder.graph;

import org.jspecify.annotations.NullMarked;
