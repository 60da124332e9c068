/**
 * Options that several commands share.
 *
 * <p>Floor 17. One class for each group of options that commands share, hence its size.
 */
@NullMarked
package dev.stepladder.cli.options;

import org.jspecify.annotations.NullMarked;
