/**
 * Fleet files to values: clusters, units, calendars, gates, manifests.
 *
 * <p>Floor 5.
 */
@NullMarked
package dev.stepladder.load.fleet;

import org.jspecify.annotations.NullMarked;
