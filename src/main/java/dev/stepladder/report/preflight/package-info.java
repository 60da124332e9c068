/**
 * Findings in manifests as a table, CSV, JSON, SARIF and JUnit.
 *
 * <p>Floor 9.
 */
@NullMarked
package dev.stepladder.report.preflight;

import org.jspecify.annotations.NullMarked;
