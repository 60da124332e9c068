/**
 * What tools say of a running cluster, as an entry of a fleet file.
 *
 * <p>Floor 4. Reads the JSON and YAML that kubectl, aws, eksctl, kops, helm and istioctl print; asks no cluster and needs no credentials. Which image or
 * chart belongs to which component is told by the matrices.
 */
@NullMarked
package dev.stepladder.snapshot;

import org.jspecify.annotations.NullMarked;
