/** Runbooks. */
@NullMarked
package dev.stepladder.runbook;

import org.jspecify.annotations.NullMarked;
