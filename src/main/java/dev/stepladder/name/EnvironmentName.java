package dev.stepladder.name;

/**
 * The name of an environment.
 *
 * @param text such as {@code prod}; not empty
 */
public record EnvironmentName(String text) implements Name, Comparable<EnvironmentName> {
    public EnvironmentName {
        Name.check(text, "an environment");
    }

    /** In the order of their texts. */
    @Override
    public int compareTo(EnvironmentName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
