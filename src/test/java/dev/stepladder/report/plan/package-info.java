@NullMarked
package dev.stepladder.report.plan;

import org.jspecify.annotations.NullMarked;
