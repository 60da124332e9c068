/**
 * Any file or folder to the reader that knows it, by content; lists are read item by item, so that large ones need no memory.
 *
 * <p>Floor 8. {@code ToolOutput} lists the readers.
 */
@NullMarked
package dev.stepladder.snapshot.input;

import org.jspecify.annotations.NullMarked;
