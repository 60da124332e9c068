@NullMarked
package dev.stepladder.upstream;

import org.jspecify.annotations.NullMarked;
