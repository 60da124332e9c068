/**
 * The shortest safe path, or the proof that there is none.
 *
 * <p>Floor 4. Works on numbers only: a {@link dev.stepladder.search.Problem} says what may stand beside what and what may move where;
 * the words for an answer are put back by the callers.
 */
@NullMarked
package dev.stepladder.search;

import org.jspecify.annotations.NullMarked;
