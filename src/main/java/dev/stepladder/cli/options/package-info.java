/**
 * Options that several commands share.
 *
 * <p>Floor 17.
 */
@NullMarked
package dev.stepladder.cli.options;

import org.jspecify.annotations.NullMarked;
