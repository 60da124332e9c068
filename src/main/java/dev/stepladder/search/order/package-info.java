/**
 * The order of hops: the tie-break among cheapest plans, and a readable order of the chosen hops.
 *
 * <p>Floor 8. {@code LexicographicTieBreak} picks the releases that are visited, {@code Linearisation} the order.
 */
@NullMarked
package dev.stepladder.search.order;

import org.jspecify.annotations.NullMarked;
