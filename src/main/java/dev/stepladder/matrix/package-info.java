/**
 * Compatibility facts as values: components, releases, ranges, rules, known issues, each with its source.
 *
 * <p>Floor 1. Pure values. {@code load.matrix} makes them, {@code rule} judges by them. The package has one record for each kind of entry in a matrix
 * file, hence its size: split further, the records would have to import each other across packages.
 */
@NullMarked
package dev.stepladder.matrix;

import org.jspecify.annotations.NullMarked;
