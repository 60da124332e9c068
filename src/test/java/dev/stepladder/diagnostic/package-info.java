/** Words and places of problems. */
@NullMarked
package dev.stepladder.diagnostic;

import org.jspecify.annotations.NullMarked;
