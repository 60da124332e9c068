@NullMarked
package dev.stepladder.report.markdown;

import org.jspecify.annotations.NullMarked;
