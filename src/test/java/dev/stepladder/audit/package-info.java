/** Judging matrices, beyond the golden cases of the command line. */
@NullMarked
package dev.stepladder.audit;

import org.jspecify.annotations.NullMarked;
