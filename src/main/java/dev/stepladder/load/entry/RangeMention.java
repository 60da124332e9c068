package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;

/** A place where a file mentions a range of some component's releases. */
public record RangeMention(ComponentName component, VersionRange range, Place place) {}
