/** What is rewritten, and what is not. */
@NullMarked
package dev.stepladder.preflight.fix;

import org.jspecify.annotations.NullMarked;
