/**
 * The rules of one cluster: safe states, allowed hops, upgrade edges, the goal, and the facts behind each answer.
 *
 * <p>Floor 2. No search, no order, no plan. The search trusts these answers, and {@code verify} checks them again
 * independently. JGraphT holds the upgrade graph of each component. The package has one or two classes for each kind of
 * rule, hence its size: only {@code RuleBook} knows all of them.
 */
@NullMarked
package dev.stepladder.rule;

import org.jspecify.annotations.NullMarked;
