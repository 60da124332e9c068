package dev.stepladder.yaml;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of keys in files, for findings about values that keep no place. */
public final class FilePlaces {
    private final Map<String, Node> roots = new HashMap<>();

    /** The places in these files; a file that cannot be read has none. */
    public FilePlaces(List<InputFile> files) {
        for (InputFile file : files) {
            YamlReader.read(file, new Diagnostics()).ifPresent(root -> roots.put(file.name(), root));
        }
    }

    /**
     * The place of a key; or else of the nearest existing key above it; or else the file as a whole.
     *
     * @param keys from the top of the file inwards
     */
    public Place of(String file, String... keys) {
        Place place = Place.of(file);
        Optional<Node> node = Optional.ofNullable(roots.get(file));
        for (String key : keys) {
            Optional<Node.Entry> entry = node.flatMap(above -> entry(above, key));
            if (entry.isEmpty()) {
                return place;
            }
            place = entry.get().key().place();
            node = entry.map(Node.Entry::value);
        }
        return place;
    }

    private static Optional<Node.Entry> entry(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(line -> line.key().text().equals(key))
                        .findFirst()
                : Optional.empty();
    }
}
