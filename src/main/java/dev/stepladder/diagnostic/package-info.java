/**
 * A problem that a user can fix: its place, the value found there, and the fix.
 *
 * <p>Floor 0. Bad input is an ordinary answer, so problems are values that are collected, never exceptions.
 */
@NullMarked
package dev.stepladder.diagnostic;

import org.jspecify.annotations.NullMarked;
