/**
 * The shipped matrices in a binary form, made when the tool is built.
 *
 * <p>Floor 5. Reading some hundred files of YAML takes longer than all the rest of most commands. The YAML stays the only source: a prepared file
 * that was made of other texts is not used.
 */
@NullMarked
package dev.stepladder.load.prepared;

import org.jspecify.annotations.NullMarked;
