/**
 * The tie-break among optimal plans, and the readable order of the chosen hops.
 *
 * <p>Floor 8. {@code LexicographicTieBreak} picks the stops, {@code Linearisation} the order.
 */
@NullMarked
package dev.stepladder.search.order;

import org.jspecify.annotations.NullMarked;
