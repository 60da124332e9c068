package dev.stepladder.snapshot.seen;

import dev.stepladder.diagnostic.Place;

/**
 * A sign of whose cluster it is.
 *
 * @param weak whether other providers' clusters show it as well, as clusters of many kinds are made by kubeadm
 */
public record ProviderSign(String provider, String reason, boolean weak, Place place) {}
