package dev.stepladder.follow;

/**
 * A unit that is not where its cluster's plan has it.
 *
 * @param unit its name
 * @param runs component and release that the fleet has; empty if the fleet has no such unit
 * @param planned component and release that it has by the plan at this step; empty if the plan has no such unit
 * @param says how that fits into the plan, in words
 */
public record Drift(String unit, String runs, String planned, String says) {}
