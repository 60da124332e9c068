package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;

/**
 * One release runs together with a range of another component's releases.
 *
 * @param partner the other component's name
 * @param range its releases that fit
 */
public record Fit(ComponentName partner, VersionRange range, Level level, Fact fact) {}
