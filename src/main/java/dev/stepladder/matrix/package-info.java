/**
 * Compatibility facts as values: components, their releases, what fits what, which rule holds where, each with its source.
 *
 * <p>Floor 1. Pure values without behaviour beyond asking them; {@code load} makes them, {@code rule} judges by them.
 */
@NullMarked
package dev.stepladder.matrix;

import org.jspecify.annotations.NullMarked;
