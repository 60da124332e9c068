/**
 * One cluster as numbers: the rule book's answers as a {@link dev.stepladder.search.problem.Problem}.
 *
 * <p>Floor 4. Every pair and hop is checked with the rule book once ({@code RuleTables}). {@code ClusterProblemMaker} makes the
 * problem, {@code MoveMaker} its moves, {@code CarryEncoding} what they carry. {@code HopPayers} says at which unit a hop of
 * several counts. {@code Explanation} holds the words for a missing path.
 */
@NullMarked
package dev.stepladder.encode;

import org.jspecify.annotations.NullMarked;
