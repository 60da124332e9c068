/**
 * A problem that a user can mend: where it is, what was found there, and the fix.
 *
 * <p>Floor 0. Bad input is an ordinary answer, so problems are values that are collected, never exceptions that are thrown.
 */
@NullMarked
package dev.stepladder.diagnostic;

import org.jspecify.annotations.NullMarked;
