package dev.stepladder.snapshot.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.document.PlacedText;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Values of Helm charts: the images and the charts that they name with their versions.
 *
 * <p>Charts agree on no form. An image is a text with a tag behind its colon, or a map with the tag and its name apart. A tag without a name is the chart's
 * main image at {@code image.tag}; elsewhere it is asked for. A tag that a digest follows is listed, but no patch changes it.
 */
public final class HelmValues {
    /** Values are no deeper; what is was meant for something else. */
    private static final int DEEPEST = 30;

    private final Reading reading;
    private final SeenCluster seen;
    private final String where;
    private final String namespace;

    private HelmValues(Reading reading, String where, String namespace) {
        this.reading = reading;
        this.seen = reading.here();
        this.where = where;
        this.namespace = namespace.isEmpty() ? "default" : namespace;
    }

    /**
     * Reads values as a map, or as a text that holds YAML.
     *
     * @param chart the chart that takes them; may be empty
     * @param where what has them, for people
     * @param namespace in which the chart is installed; may be empty
     */
    public static boolean read(JsonNode values, String chart, String where, String namespace, Reading reading) {
        JsonNode tree = values;
        if (values instanceof PlacedText text) {
            try {
                tree = text.inside();
            } catch (JsonProcessingException e) {
                reading.here().question("%s has values that are no YAML: which images do they name?".formatted(where));
                return false;
            } catch (IOException e) {
                return false;
            }
        }
        if (!tree.isObject()) {
            return false;
        }
        HelmValues all = new HelmValues(reading, where, namespace);
        all.mainTag(tree, chart);
        return all.walk(tree, "", 0);
    }

    private boolean walk(JsonNode node, String path, int depth) {
        boolean any = false;
        if (node.isObject() && depth < DEEPEST) {
            any = image(node, path);
            any |= chart(node);
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                any |= walk(entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), depth + 1);
            }
        } else if (node.isArray() && depth < DEEPEST) {
            for (JsonNode item : node) {
                any |= walk(item, path, depth + 1);
            }
        }
        return any;
    }

    /** An image of a map: by its own keys, or by a text that has all. */
    private boolean image(JsonNode node, String path) {
        String name = Json.any(node, "repository", "image", "name", "hub");
        String tag = Json.any(node, "tag", "imageTag");
        String key = node.has("tag") ? "tag" : "imageTag";
        if (!tag.isEmpty() && !name.isEmpty() && !name.contains("{{")) {
            String registry = Json.any(node, "registry");
            String whole = (registry.isEmpty() ? "" : registry + "/") + name + (node.has("hub") ? "/pilot" : "");
            image(Images.Image.of(whole + ":" + tag), reading.writing(node, key));
            return true;
        }
        if (!tag.isEmpty() && Versions.isVersion(tag) && !path.equals("image")) {
            seen.question("%s: tag %s of %s names no image: what does it run?".formatted(where, tag, path));
            return true;
        }
        String text = Json.text(node, "image");
        if (text.matches("[^\\s{}]+:[^/\\s{}]+")) {
            image(Images.Image.of(text), reading.writingTag(node, "image"));
            return true;
        }
        return false;
    }

    private void image(Images.Image image, Reading line) {
        Optional<String> component = reading.images().ofImage(image, namespace);
        if (component.isPresent()) {
            line.component(seen, component.get(), image.version(), Strength.STATED, where);
        } else {
            Other other = new Other(image.name(), image.version(), where, "", line.place());
            reading.images().partOf(image).ifPresentOrElse(whole -> seen.part(whole, other), () -> seen.other(other));
        }
    }

    /** The tag of the chart's own image, whose name the chart has by default. */
    private void mainTag(JsonNode values, String chart) {
        JsonNode image = values.path("image");
        String tag = Json.text(image, "tag");
        if (tag.isEmpty() || image.has("repository") || image.has("name")) {
            return;
        }
        Optional<String> component = reading.images().ofChart(chart);
        if (component.isPresent() && Versions.isVersion(tag)) {
            reading.writing(image, "tag").component(seen, component.get(), tag, Strength.STATED, where);
        } else if (!chart.isEmpty()) {
            Reading line = reading.writing(image, "tag");
            seen.other(new Other(chart, tag, where, "the tag of its image", line.place()));
        } else if (Versions.isVersion(tag)) {
            seen.question("%s: tag %s of image names no image: what does it run?".formatted(where, tag));
        }
    }

    /** A chart that values name, as those of a chart of applications do. */
    private boolean chart(JsonNode node) {
        String chart = Json.text(node, "chart").replaceFirst("^.*/", "");
        for (String key : new String[] {"targetRevision", "chartVersion", "version"}) {
            String version = Json.text(node, key);
            if (!chart.isEmpty() && !version.isEmpty()) {
                reading.writing(node, key).chart(seen, chart, GitOps.exact(version), "", "", where);
                return true;
            }
        }
        return false;
    }
}
