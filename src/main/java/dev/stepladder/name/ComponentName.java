package dev.stepladder.name;

/**
 * The name of a component.
 *
 * @param text such as {@code kube-proxy}; not empty
 */
public record ComponentName(String text) implements Name, Comparable<ComponentName> {
    public ComponentName {
        Name.check(text, "a component");
    }

    /** In the order of their texts. */
    @Override
    public int compareTo(ComponentName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
