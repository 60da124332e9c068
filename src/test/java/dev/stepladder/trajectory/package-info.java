@NullMarked
package dev.stepladder.trajectory;

import org.jspecify.annotations.NullMarked;
