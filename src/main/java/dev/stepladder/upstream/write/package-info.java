/**
 * Upstream facts, written into matrix files.
 *
 * <p>Floor 6. Every byte that no fact concerns stays.
 */
@NullMarked
package dev.stepladder.upstream.write;

import org.jspecify.annotations.NullMarked;
