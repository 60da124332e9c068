/**
 * OpenShift's update graph, from a copy of openshift/cincinnati-graph-data, as a matrix file.
 *
 * <p>Floor 3. Which releases lead to a release stands in its image, not in that repository: edges are made from what the repository has, and the file that is
 * written says so.
 */
@NullMarked
package dev.stepladder.upstream.openshift;

import org.jspecify.annotations.NullMarked;
