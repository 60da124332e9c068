/** Fleet files out of what tools print. */
@NullMarked
package dev.stepladder.snapshot;

import org.jspecify.annotations.NullMarked;
