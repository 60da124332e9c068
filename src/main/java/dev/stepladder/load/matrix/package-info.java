/**
 * Matrix files, shipped and a team's own, to one value: {@link dev.stepladder.matrix.Matrices}.
 *
 * <p>Floor 4. {@link dev.stepladder.load.matrix.MatrixLoader} reads every file, adds releases, applies overrides, and checks names across files.
 */
@NullMarked
package dev.stepladder.load.matrix;

import org.jspecify.annotations.NullMarked;
