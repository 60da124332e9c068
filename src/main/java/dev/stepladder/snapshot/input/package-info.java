/**
 * One reader for each tool's output, recognised by content; lists are read item by item, so that large ones need no memory.
 *
 * <p>Floor 5. The package has one class for each tool, hence its size; {@code ToolOutput} lists them.
 */
@NullMarked
package dev.stepladder.snapshot.input;

import org.jspecify.annotations.NullMarked;
