/**
 * Rewrites manifests in APIs that stay, where that is mechanical: the API version where the schema is the same, and a few known moves of fields.
 *
 * <p>Floor 7. A file is changed character by character, so comments, order and quotes stay; what is not certain is explained, not changed.
 */
@NullMarked
package dev.stepladder.preflight.fix;

import org.jspecify.annotations.NullMarked;
