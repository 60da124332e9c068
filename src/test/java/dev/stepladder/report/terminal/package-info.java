/** Tests of wrapped and coloured text. */
@NullMarked
package dev.stepladder.report.terminal;

import org.jspecify.annotations.NullMarked;
