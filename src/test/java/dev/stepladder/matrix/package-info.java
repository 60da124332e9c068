/** Facts as values. */
@NullMarked
package dev.stepladder.matrix;

import org.jspecify.annotations.NullMarked;
