/** Plans for fleets larger than golden cases can be. */
@NullMarked
package dev.stepladder.plan;

import org.jspecify.annotations.NullMarked;
