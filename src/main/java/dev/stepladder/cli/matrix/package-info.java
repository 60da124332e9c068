/**
 * The commands of {@code stepladder matrix}.
 *
 * <p>Floor 18. One class for each command, as in {@code cli}.
 */
@NullMarked
package dev.stepladder.cli.matrix;

import org.jspecify.annotations.NullMarked;
