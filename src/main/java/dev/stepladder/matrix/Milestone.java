package dev.stepladder.matrix;

import java.time.LocalDate;

/**
 * A dated event in a release's life.
 *
 * @param kind {@code released}, {@code eoas} (end of active support), {@code eol} (end of life), {@code standard-end}, {@code extended-end},
 *     {@code withdrawn} (offered no more), {@code forced-upgrade} (clusters are moved off it), {@code deprecated}, {@code create-blocked}, {@code update-blocked}
 */
public record Milestone(String kind, LocalDate date) {}
