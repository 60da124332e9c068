/** Tests of the headline and its words. */
@NullMarked
package dev.stepladder.report.summary;

import org.jspecify.annotations.NullMarked;
