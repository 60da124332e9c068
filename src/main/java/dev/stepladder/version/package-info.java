/**
 * Version numbers and ranges of them: names, numbers and their order, for any product.
 *
 * <p>Floor 0. Knows no component, no file, no rule.
 */
@NullMarked
package dev.stepladder.version;

import org.jspecify.annotations.NullMarked;
