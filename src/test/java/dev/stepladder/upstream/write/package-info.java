@NullMarked
package dev.stepladder.upstream.write;

import org.jspecify.annotations.NullMarked;
