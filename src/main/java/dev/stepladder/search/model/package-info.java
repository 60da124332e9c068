/**
 * The planning task that the search works on: units, their transition graphs, operators, interactions of pairs.
 *
 * <p>Floor 4. The terms are those of SAS+ planning (Helmert 2006). {@code ModelMaker} makes a model from a problem,
 * {@code ModelRestriction} a smaller model from a model. {@code PairProduct}, {@code PairReachability} and {@code
 * PairPatternDatabase} describe two units alone.
 */
@NullMarked
package dev.stepladder.search.model;

import org.jspecify.annotations.NullMarked;
