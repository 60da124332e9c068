/**
 * Output of kubectl, cloud command lines and helm to a fleet file.
 *
 * <p>Floor 10. Only {@code snapshot.live} asks a cluster, with the user's kubectl and credentials; the rest reads files. The matrices say which image or chart belongs to which component.
 */
@NullMarked
package dev.stepladder.snapshot;

import org.jspecify.annotations.NullMarked;
