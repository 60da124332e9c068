/**
 * Readers of what the command-line tools of clouds print, and of Terraform's state.
 *
 * <p>Floor 6.
 */
@NullMarked
package dev.stepladder.snapshot.cloud;

import org.jspecify.annotations.NullMarked;
