/**
 * The plan's file format, YAML and JSON: writing and reading back.
 *
 * <p>Floor 6. Each part of the file has a writer, named {@code Yaml}, and a reader, hence its size.
 */
@NullMarked
package dev.stepladder.planfile;

import org.jspecify.annotations.NullMarked;
