/**
 * Resolves the words of a request by the matrices: versions, goals, fleets, providers, questions.
 *
 * <p>Floor 14. Every problem is collected; none hides another.
 */
@NullMarked
package dev.stepladder.app.resolve;

import org.jspecify.annotations.NullMarked;
