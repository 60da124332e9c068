@NullMarked
package dev.stepladder.follow;

import org.jspecify.annotations.NullMarked;
