/**
 * Which component an image or a chart is, what a node runs, and whose cluster it is: from names, labels and suffixes.
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.stepladder.snapshot.recognise;

import org.jspecify.annotations.NullMarked;
