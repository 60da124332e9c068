@NullMarked
package dev.stepladder.load.entry;

import org.jspecify.annotations.NullMarked;
