@NullMarked
package dev.stepladder.load.prepared;

import org.jspecify.annotations.NullMarked;
