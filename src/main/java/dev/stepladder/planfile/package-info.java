/**
 * The plan's file format, YAML and JSON: writing and reading back.
 *
 * <p>Floor 6.
 */
@NullMarked
package dev.stepladder.planfile;

import org.jspecify.annotations.NullMarked;
