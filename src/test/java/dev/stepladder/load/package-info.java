/** Golden cases, values and laws of reading files. */
@NullMarked
package dev.stepladder.load;

import org.jspecify.annotations.NullMarked;
