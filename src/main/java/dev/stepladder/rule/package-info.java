/**
 * Which states and hops are safe, and why not.
 *
 * <p>Floor 3. Everything here is asked about components and releases of one cluster and answers with facts; no search, no order, no plan. The
 * search trusts these answers when it makes a path, and {@code verify} asks them again, by itself, when it judges one.
 */
@NullMarked
package dev.stepladder.rule;

import org.jspecify.annotations.NullMarked;
