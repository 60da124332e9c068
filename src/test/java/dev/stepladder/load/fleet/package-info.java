@NullMarked
package dev.stepladder.load.fleet;

import org.jspecify.annotations.NullMarked;
