/** Tests of what stands inside manifests. */
@NullMarked
package dev.stepladder.manifest.inside;

import org.jspecify.annotations.NullMarked;
