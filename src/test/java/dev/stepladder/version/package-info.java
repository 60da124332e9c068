/** Tables of versions and ranges. */
@NullMarked
package dev.stepladder.version;

import org.jspecify.annotations.NullMarked;
