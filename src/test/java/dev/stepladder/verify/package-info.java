@NullMarked
package dev.stepladder.verify;

import org.jspecify.annotations.NullMarked;
