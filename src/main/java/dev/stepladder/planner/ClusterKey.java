package dev.stepladder.planner;

import dev.stepladder.fleet.Unit;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** The start of a cluster as a plan lists it; clusters with equal keys are listed together. Units are in the profile's order. */
record ClusterKey(SortedMap<String, String> attributes, SortedSet<String> accepted, List<Unit> units) {}
