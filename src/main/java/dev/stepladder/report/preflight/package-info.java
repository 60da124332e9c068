/**
 * Findings in manifests as a table, CSV, JSON, SARIF and JUnit.
 *
 * <p>Floor 10.
 */
@NullMarked
package dev.stepladder.report.preflight;

import org.jspecify.annotations.NullMarked;
