/** Reading of manifests. */
@NullMarked
package dev.stepladder.manifest;

import org.jspecify.annotations.NullMarked;
