/**
 * Resolves the words of a request against the matrices: versions, goals, fleets, providers, questions.
 *
 * <p>Floor 14. Every problem is collected, none stops the others from being found.
 */
@NullMarked
package dev.stepladder.app.resolve;

import org.jspecify.annotations.NullMarked;
