@NullMarked
package dev.stepladder.report.preflight;

import org.jspecify.annotations.NullMarked;
