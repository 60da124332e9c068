package dev.stepladder.name;

/**
 * The name of a cluster.
 *
 * @param text such as {@code prod-eu}; not empty
 */
public record ClusterName(String text) implements Name, Comparable<ClusterName> {
    public ClusterName {
        Name.check(text, "a cluster");
    }

    /** In the order of their texts. */
    @Override
    public int compareTo(ClusterName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
