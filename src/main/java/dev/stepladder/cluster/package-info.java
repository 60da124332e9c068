/**
 * One cluster's answer: its path, or the explanation that there is none.
 *
 * <p>Floor 12. {@link dev.stepladder.cluster.ClusterSearch} encodes the cluster, asks the search, and puts names back into the answer.
 */
@NullMarked
package dev.stepladder.cluster;

import org.jspecify.annotations.NullMarked;
