@NullMarked
package dev.stepladder.load.matrix;

import org.jspecify.annotations.NullMarked;
