/**
 * Readers of Kubernetes objects, and of what the tools of a cluster print.
 *
 * <p>Floor 7.
 */
@NullMarked
package dev.stepladder.snapshot.kubernetes;

import org.jspecify.annotations.NullMarked;
