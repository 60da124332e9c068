package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.fleet.Uncovered;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A cluster as it goes into a fleet file.
 *
 * @param provider empty where there is no sign of it, or signs of several
 * @param questions what outputs leave open, in sentences
 */
record ClusterDraft(
        String name,
        Optional<String> provider,
        SortedMap<String, String> attributes,
        List<UnitLine> units,
        List<Uncovered> uncovered,
        List<String> questions) {}
