package dev.stepladder.planner;

import dev.stepladder.fleet.Unit;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** All that a plan tells of a cluster's beginning; clusters in which it is the same are listed together. Units are in the profile's order. */
record ClusterKey(SortedMap<String, String> attributes, SortedSet<String> accepted, List<Unit> units) {}
