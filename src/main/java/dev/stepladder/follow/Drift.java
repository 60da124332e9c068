package dev.stepladder.follow;

/**
 * A unit that is not at its planned release.
 *
 * @param unit its name
 * @param runs component and release that the fleet has; empty if the fleet has no such unit
 * @param planned its planned component and release at this step; empty if the plan has no such unit
 * @param says its relation to the plan, in words
 */
public record Drift(String unit, String runs, String planned, String says) {}
