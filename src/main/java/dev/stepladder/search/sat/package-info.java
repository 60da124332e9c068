/**
 * Core-guided MaxSAT: the cheapest plan as weighted soft literals over a partial-order encoding.
 *
 * <p>Floor 7. {@code CoreSearch} is the loop (OLL: Andres et al. 2012). {@code PartialOrderEncoding} with {@code
 * OrderLiterals}, {@code Precedences} and {@code AcyclicityClauses} encodes plans, {@code SoftLiterals} their cost,
 * {@code Clauses} is the solver (Sat4j).
 */
@NullMarked
package dev.stepladder.search.sat;

import org.jspecify.annotations.NullMarked;
