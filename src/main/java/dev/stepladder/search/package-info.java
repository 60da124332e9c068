/**
 * The shortest safe path, or the proof that there is none.
 *
 * <p>Floor 4. Works on numbers only: a {@link dev.stepladder.search.Problem} says what may stand beside what and what may move where;
 * the words for an answer are put back by the callers. What others use is public; all else stays in here. For who reads it the first time, in this order:
 *
 * <ol>
 *   <li>The question and the answer: {@link dev.stepladder.search.Problem}, {@link dev.stepladder.search.Hop}, {@link dev.stepladder.search.Answer}, what
 *       may be spent on it ({@link dev.stepladder.search.Limits}, {@link dev.stepladder.search.Budget}), and {@link dev.stepladder.search.PathFinder}, which
 *       goes through all that follows.
 *   <li>The model: {@code Model} of {@code Track}s (positions that each stand for a release), {@code Mover}s and {@code Op}s, {@code Link}s between two units, costs that
 *       are {@code Packed}, rows of {@code Bits}. {@code ModelMaker} makes it, {@code Retrack} makes a smaller one out of it.
 *   <li>What can be left out: {@code Twins}, {@code Relevance}, {@code Viability} (with {@code Attainable}, {@code Leeway} and {@code Walks}), {@code Affordable}.
 *   <li>The least that a path costs: {@code PairDistances} of each {@code Product} of two units, added up by {@code Bounds}.
 *   <li>A*: {@code PartSearch} closes the gap between the bound and a path, {@code StateSearch} walks over {@code States} and their {@code Frontier}, {@code StubbornSet}
 *       and {@code Dominance} say which hops need no look.
 *   <li>Cores, where A* drowns: {@code CoreSearch} asks {@code Timeless} for plans within {@code Hopes}. Beneath it {@code Stops}, {@code Crossings} and {@code Cycles} say what a
 *       plan is, {@code Spending}, {@code Outlays} and {@code Tradeoff} what it spends, {@code Clauses} and {@code DecisionOrder} speak to Sat4j.
 *   <li>Which of the cheapest: {@code CanonicalChoice} by way of an {@code Itinerary} for each unit; {@code LowestStops} for cores.
 *   <li>In which order: {@code Linearisation}, with {@code Ranking} for what reads best and {@code Completion} for a way to the end.
 *   <li>Why it can't be shorter: {@code CertificateMaker} looks at each {@code Gathering} of a few units and its {@code GatheredStates}, and {@code GroupChoice} picks
 *       those to be added up.
 * </ol>
 */
@NullMarked
package dev.stepladder.search;

import org.jspecify.annotations.NullMarked;
