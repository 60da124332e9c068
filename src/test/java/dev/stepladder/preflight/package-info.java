/** What manifests say of an upgrade. */
@NullMarked
package dev.stepladder.preflight;

import org.jspecify.annotations.NullMarked;
