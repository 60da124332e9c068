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

    // Written out, as are few others: every command asks them, and the JVM would make a record's own ones anew at each
    // start.

    @Override
    public boolean equals(Object other) {
        return other instanceof ComponentName name && text.equals(name.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
