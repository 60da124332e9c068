/**
 * Completion in shells.
 *
 * <p>Floor 18.
 */
@NullMarked
package dev.stepladder.cli.completion;

import org.jspecify.annotations.NullMarked;
