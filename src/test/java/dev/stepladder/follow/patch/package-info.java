@NullMarked
package dev.stepladder.follow.patch;

import org.jspecify.annotations.NullMarked;
