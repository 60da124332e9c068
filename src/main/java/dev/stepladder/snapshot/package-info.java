/**
 * Output of kubectl, cloud command lines and helm to an entry of a fleet file.
 *
 * <p>Floor 4. Asks no cluster and needs no credentials. The matrices say which image or chart belongs to which component.
 */
@NullMarked
package dev.stepladder.snapshot;

import org.jspecify.annotations.NullMarked;
