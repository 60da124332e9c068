/** The shipped JSON Schemas against the readers: what one takes, the other takes. */
@NullMarked
package dev.stepladder.schema;

import org.jspecify.annotations.NullMarked;
