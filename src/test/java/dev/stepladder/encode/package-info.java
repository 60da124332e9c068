@NullMarked
package dev.stepladder.encode;

import org.jspecify.annotations.NullMarked;
