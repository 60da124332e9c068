package dev.stepladder.manifest;

/** Takes what a reader finds, as soon as it is found. */
public interface ManifestSink {
    /** An object; to be read, never changed. */
    void object(Manifest manifest);

    /** Something that was passed over. */
    void unread(Unread unread);
}
