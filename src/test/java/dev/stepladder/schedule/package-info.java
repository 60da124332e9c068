/** Dates of plans, over changes of the clock and through windows and freezes. */
@NullMarked
package dev.stepladder.schedule;

import org.jspecify.annotations.NullMarked;
