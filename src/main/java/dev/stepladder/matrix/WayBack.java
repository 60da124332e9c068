package dev.stepladder.matrix;

import dev.stepladder.version.VersionRange;
import java.time.Period;
import java.util.Optional;

/**
 * What a vendor or provider says about undoing a hop.
 *
 * @param from the hop that would be undone left a release in this range
 * @param to and entered one in this
 * @param possible whether there is a way back at all
 * @param within for how long after the hop; empty for no limit
 * @param how in one sentence
 */
public record WayBack(
        String component,
        VersionRange from,
        VersionRange to,
        boolean possible,
        Optional<Period> within,
        String how,
        When when,
        Fact fact) {}
