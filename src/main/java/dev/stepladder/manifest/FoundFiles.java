package dev.stepladder.manifest;

import java.nio.file.Path;
import java.util.List;

/**
 * The files below some folders.
 *
 * @param manifests files that may hold manifests: each once, folder by folder
 * @param texts files of other languages that make manifests, such as {@code .tpl} and {@code .jsonnet}; sorted
 * @param others all other files, which may hold manifests all the same, such as scripts; sorted
 * @param unread what is there and can't be read
 * @param leftOut files and folders that the user's patterns left out, and folders that are passed over by their names
 */
public record FoundFiles(
        List<Path> manifests, List<Path> texts, List<Path> others, List<Unread> unread, List<Unread> leftOut) {
    public FoundFiles {
        manifests = List.copyOf(manifests);
        texts = List.copyOf(texts);
        others = List.copyOf(others);
        unread = List.copyOf(unread);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return manifests.isEmpty() && texts.isEmpty() && others.isEmpty();
    }
}
