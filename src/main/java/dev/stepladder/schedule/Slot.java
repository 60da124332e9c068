package dev.stepladder.schedule;

import java.time.OffsetDateTime;

/**
 * The time of one step.
 *
 * @param start by the clock of its cluster, at the offset that holds there then
 * @param end likewise; the offset may be another one
 */
public record Slot(OffsetDateTime start, OffsetDateTime end) {}
