package dev.stepladder.manifest;

/** Takes what a reader finds, as soon as it is found. */
public interface ManifestSink {
    /** An object; to be read, never changed. */
    void object(Manifest manifest);

    /** A mapping that is no object; it may hold some. Its API version is empty. */
    default void other(Manifest mapping) {}

    /** A mapping with an API version and no kind, such as a value for a template. */
    default void bareVersion(Manifest mapping) {}

    /** A mapping in a text of an object; it is no object, and may name some. */
    default void names(Manifest mapping) {}

    /** Something that was passed over. */
    void unread(Unread unread);
}
