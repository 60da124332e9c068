package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.fleet.WrittenAt;
import java.util.List;

/**
 * A unit of a fleet file.
 *
 * @param version the release of the matrices that runs, or the version as it was seen where they have none
 * @param nodes 0 for what has none of its own
 * @param remark what was seen where, for a comment
 * @param written the lines of repositories in which its version is written
 */
record UnitLine(String name, String component, String version, int nodes, String remark, List<WrittenAt> written) {}
