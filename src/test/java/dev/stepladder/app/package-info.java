/** Tests of the library's entry point. */
@NullMarked
package dev.stepladder.app;

import org.jspecify.annotations.NullMarked;
