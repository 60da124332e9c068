/**
 * The certificate: lower bounds on projections to a few units whose sum proves a path shortest.
 *
 * <p>Floor 5. {@code verify --strict} checks it without any code of the search.
 */
@NullMarked
package dev.stepladder.search.certificate;

import org.jspecify.annotations.NullMarked;
