@NullMarked
package dev.stepladder.fleet;

import org.jspecify.annotations.NullMarked;
