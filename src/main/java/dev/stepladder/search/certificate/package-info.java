/**
 * The certificate: needs of units in projections, whose sum is a lower bound that proves a path optimal.
 *
 * <p>Floor 5. {@code verify --strict} checks it without any code of the search.
 */
@NullMarked
package dev.stepladder.search.certificate;

import org.jspecify.annotations.NullMarked;
