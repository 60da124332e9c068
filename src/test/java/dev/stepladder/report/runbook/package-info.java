@NullMarked
package dev.stepladder.report.runbook;

import org.jspecify.annotations.NullMarked;
