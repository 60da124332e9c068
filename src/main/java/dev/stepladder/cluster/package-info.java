/**
 * One cluster's question: its problem in numbers, the answer in words, and where there is no path, why and what would open one.
 *
 * <p>Floor 5. Asks the rule book about every pair and hop once, writes the answers into a {@link dev.stepladder.search.Problem}, and puts the words
 * back into what the search found.
 */
@NullMarked
package dev.stepladder.cluster;

import org.jspecify.annotations.NullMarked;
