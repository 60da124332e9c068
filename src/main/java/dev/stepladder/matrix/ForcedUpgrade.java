package dev.stepladder.matrix;

/**
 * What a provider does with clusters on a minor that it no longer offers.
 *
 * @param says in one sentence without a full stop, such as {@code EKS upgrades the control plane to the oldest minor that it still supports}
 */
public record ForcedUpgrade(String says, Fact fact) {}
