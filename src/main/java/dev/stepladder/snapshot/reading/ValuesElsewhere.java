package dev.stepladder.snapshot.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.snapshot.document.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values that charts take from ConfigMaps of the same repository. ConfigMaps may come before or after those that need them, so they are
 * joined at the end. Of two ConfigMaps of one name the one in the same folder counts.
 */
public final class ValuesElsewhere {
    /** What people keep is less; what an API server gives out is not kept at all. */
    private static final int MOST_MAPS = 2_000;

    private final List<Held> held = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();

    /** A ConfigMap with values. */
    private record Held(String name, JsonNode data, Reading reading) {}

    /** A chart that takes values from a ConfigMap. */
    private record Wanted(String name, String key, String chart, String where, String namespace, Reading reading) {}

    /** Keeps a ConfigMap of a repository that may hold values. */
    public void hold(JsonNode configMap, Reading reading) {
        JsonNode data = configMap.path("data");
        boolean mayHold = false;
        for (JsonNode value : data) {
            mayHold |= value.asText().contains(":");
        }
        if (reading.kept() && mayHold && held.size() < MOST_MAPS) {
            held.add(new Held(Json.text(configMap, "metadata", "name"), data, reading));
        }
    }

    /** Notes that a chart takes values from a ConfigMap. */
    public void want(String name, String key, String chart, String where, String namespace, Reading reading) {
        wanted.add(new Wanted(name, key.isEmpty() ? "values.yaml" : key, chart, where, namespace, reading));
    }

    /** What is done with the values of a chart. */
    public interface Use {
        void values(JsonNode values, String chart, String where, String namespace, Reading reading);
    }

    /** Uses the values of all charts whose ConfigMaps came; the others become questions. */
    public void join(Use use) {
        for (Wanted each : wanted) {
            List<Held> named = held.stream()
                    .filter(map -> map.name().equals(each.name()) && map.data().has(each.key()))
                    .toList();
            String folder = folder(each.reading().place());
            Optional<Held> found = named.size() == 1
                    ? Optional.of(named.get(0))
                    : named.stream()
                            .filter(map -> folder(map.reading().place()).equals(folder))
                            .findFirst();
            if (found.isPresent()) {
                use.values(
                        found.get().data().path(each.key()),
                        each.chart(),
                        each.where(),
                        each.namespace(),
                        found.get().reading());
            } else if (each.reading().kept()) {
                each.reading()
                        .here()
                        .question("%s (%s) takes values from %s of ConfigMap %s, and %s: which images do they name?"
                                .formatted(
                                        each.where(),
                                        each.reading().place(),
                                        each.key(),
                                        each.name(),
                                        named.isEmpty() ? "no file has it" : named.size() + " files have it"));
            }
        }
        wanted.clear();
    }

    private static String folder(Place place) {
        return place.file().replaceFirst("[/\\\\]?[^/\\\\]*$", "");
    }
}
