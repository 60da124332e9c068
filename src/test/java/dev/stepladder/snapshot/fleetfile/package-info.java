/** How fleet files are written and refreshed. */
@NullMarked
package dev.stepladder.snapshot.fleetfile;

import org.jspecify.annotations.NullMarked;
