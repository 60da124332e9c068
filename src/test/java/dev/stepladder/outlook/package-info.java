/** Dates of plans, over changes of the clock and through windows and freezes. */
@NullMarked
package dev.stepladder.outlook;

import org.jspecify.annotations.NullMarked;
