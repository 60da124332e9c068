/**
 * How far behind a fleet is, in each of its formats.
 *
 * <p>Floor 10. Every form has the same rows and the same words; a form only lays them out. Words and forms are here together,
 * hence its size.
 */
@NullMarked
package dev.stepladder.report.outlook;

import org.jspecify.annotations.NullMarked;
