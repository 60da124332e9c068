/**
 * Output of kubectl, cloud command lines and helm to a fleet file.
 *
 * <p>Floor 7. Asks no cluster and needs no credentials. The matrices say which image or chart belongs to which component.
 */
@NullMarked
package dev.stepladder.snapshot;

import org.jspecify.annotations.NullMarked;
