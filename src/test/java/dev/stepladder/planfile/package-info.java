/** Plan files, written and read. */
@NullMarked
package dev.stepladder.planfile;

import org.jspecify.annotations.NullMarked;
