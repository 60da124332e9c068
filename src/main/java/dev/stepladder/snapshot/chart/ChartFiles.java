package dev.stepladder.snapshot.chart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.Strength;
import java.util.Optional;

/** Files of a repository that name charts and images: Helmfile, Chart.yaml and Kustomize. */
public final class ChartFiles {
    private ChartFiles() {}

    public static boolean read(JsonNode node, Reading reading) {
        JsonNode dependencies = node.path("dependencies");
        boolean isRequirements = node.size() == 1
                && dependencies.path(0).has("repository")
                && dependencies.path(0).has("name");
        boolean isChart = isRequirements || (node.has("apiVersion") && dependencies.isArray() && node.has("name"));
        boolean isHelmfile = node.path("releases").path(0).has("chart")
                || (node.path("charts").path(0).has("chart") && !node.has("kind"));
        boolean isKustomize = Json.text(node, "kind").equals("Kustomization")
                || (!node.has("kind")
                        && (node.has("helmCharts")
                                || (node.has("resources") && (node.has("images") || node.has("imageTags")))));
        if (isChart) {
            String where = "dependency of " + (isRequirements ? "requirements.yaml" : "Chart.yaml");
            dependencies.forEach(each -> chart(each, "name", "version", where, reading));
        } else if (isHelmfile) {
            for (String releases : new String[] {"charts", "releases"}) {
                for (JsonNode each : node.path(releases)) {
                    if (!Json.text(each, "installed").equals("false")) {
                        String where = "release " + Json.text(each, "name");
                        chart(each, "chart", "version", where, reading);
                        String chart = Json.text(each, "chart").replaceFirst("^.*/", "");
                        String namespace = Json.text(each, "namespace");
                        each.path("values")
                                .forEach(values -> HelmValues.read(values, chart, where, namespace, reading));
                    }
                }
            }
        } else if (isKustomize) {
            for (JsonNode each : node.path("helmCharts")) {
                chart(each, "name", "version", "helmCharts", reading);
                HelmValues.read(
                        each.path("valuesInline"),
                        Json.text(each, "name"),
                        "helmCharts",
                        Json.text(each, "namespace"),
                        reading);
            }
            node.path("helmChartInflationGenerator")
                    .forEach(each -> chart(each, "chartName", "chartVersion", "helmChartInflationGenerator", reading));
            node.path("imageTags").forEach(each -> image(each, reading));
            node.path("images").forEach(each -> image(each, reading));
        }
        return isChart || isHelmfile || isKustomize;
    }

    private static void chart(JsonNode node, String name, String key, String where, Reading reading) {
        String version = Json.text(node, key);
        String exact = GitOps.exact(version);
        reading.writing(node, key)
                .chart(
                        reading.here(),
                        Json.text(node, name).replaceFirst("^.*/", ""),
                        exact,
                        "",
                        "",
                        exact.isEmpty() && !version.isEmpty() ? where + ", version " + version : where);
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
            boolean pinned = image.version().isEmpty() && node.has("digest");
            String why = pinned ? "the image is named by its digest alone" : "";
            reading.here().other(new Other(image.name(), image.version(), "images", why, line.place()));
        }
    }
}
