/** What is released beside the program: the archive, the container recipe, the action, licences and reviewed versions. */
@NullMarked
package dev.stepladder.release;

import org.jspecify.annotations.NullMarked;
