package dev.stepladder.snapshot;

/**
 * Something that runs, as one output tells it.
 *
 * @param component whose; not necessarily one that the matrices know
 * @param unit its name in the cluster: the component's, or that of a node group or function
 * @param version as the output writes it, such as {@code v1.8.4-eksbuild.1}
 * @param nodes how many machines; 0 for what has none of its own
 * @param from where it was told, for a comment
 */
record Sighting(String component, String unit, String version, int nodes, String from) {}
