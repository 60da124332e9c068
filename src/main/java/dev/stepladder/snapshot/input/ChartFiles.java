package dev.stepladder.snapshot.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.Strength;
import java.util.Optional;

/** Files of a repository that name charts and images: Helmfile, Chart.yaml and Kustomize. */
final class ChartFiles {
    private ChartFiles() {}

    static boolean read(JsonNode node, Reading reading) {
        boolean isChart = node.has("apiVersion") && node.path("dependencies").isArray() && node.has("name");
        boolean isHelmfile =
                node.path("releases").isArray() && node.path("releases").path(0).has("chart");
        boolean isKustomize = Json.text(node, "kind").equals("Kustomization")
                || (!node.has("kind") && (node.has("helmCharts") || (node.has("resources") && node.has("images"))));
        if (isChart) {
            node.path("dependencies").forEach(each -> chart(each, "name", "dependency of Chart.yaml", reading));
        } else if (isHelmfile) {
            node.path("releases").forEach(each -> {
                if (!Json.text(each, "installed").equals("false")) {
                    chart(each, "chart", "release " + Json.text(each, "name"), reading);
                }
            });
        } else if (isKustomize) {
            node.path("helmCharts").forEach(each -> chart(each, "name", "helmCharts", reading));
            node.path("images").forEach(each -> image(each, reading));
        }
        return isChart || isHelmfile || isKustomize;
    }

    private static void chart(JsonNode node, String key, String where, Reading reading) {
        String version = Json.text(node, "version");
        reading.writing(node, "version")
                .chart(
                        reading.here(),
                        Json.text(node, key).replaceFirst("^.*/", ""),
                        Versions.isVersion(version) ? version : "",
                        "",
                        "",
                        where);
    }

    private static void image(JsonNode node, Reading reading) {
        String name = Json.any(node, "newName", "name");
        String tag = Json.text(node, "newTag");
        Images.Image image = Images.Image.of(tag.isEmpty() ? name : name + ":" + tag);
        Reading line = reading.writing(node, "newTag");
        Optional<String> component = reading.images().ofImage(image, "");
        if (component.isPresent()) {
            line.component(reading.here(), component.get(), image.version(), Strength.STATED, "images");
        } else {
            reading.here().other(new Other(image.name(), image.version(), "images", "", line.place()));
        }
    }
}
