package dev.stepladder.snapshot.chart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications of Argo CD and releases of Flux: the chart that they install, and the images that they report. */
public final class GitOps {
    private GitOps() {}

    public static boolean application(JsonNode object, String group, Reading reading) {
        if (!group.equals("argoproj.io")) {
            return false;
        }
        application(object, object.path("spec"), "Application " + Json.text(object, "metadata", "name"), reading);
        return true;
    }

    /** The application that a set makes for each of its clusters, directories or entries. */
    public static boolean applicationSet(JsonNode object, String group, Reading reading) {
        if (!group.equals("argoproj.io")) {
            return false;
        }
        application(
                object,
                object.path("spec").path("template").path("spec"),
                "ApplicationSet " + Json.text(object, "metadata", "name"),
                reading);
        return true;
    }

    /** What the Flux operator installs. */
    public static boolean fluxInstance(JsonNode object, String group, Reading reading) {
        if (!group.equals("fluxcd.controlplane.io")) {
            return false;
        }
        String version = Json.text(object, "spec", "distribution", "version");
        reading.writing(object, "spec", "distribution", "version")
                .addOn(
                        reading.here(),
                        "flux",
                        exact(version),
                        Strength.STATED,
                        "FluxInstance " + Json.text(object, "metadata", "name")
                                + (exact(version).isEmpty() ? ", version " + version : ""));
        return true;
    }

    private static void application(JsonNode object, JsonNode spec, String where, Reading reading) {
        SeenCluster seen = reading.here();
        String namespace = Json.text(spec, "destination", "namespace");
        List<JsonNode> sources = new ArrayList<>();
        sources.add(spec.path("source"));
        spec.path("sources").forEach(sources::add);
        boolean charted = false;
        for (JsonNode source : sources) {
            String chart = Json.text(source, "chart").replaceFirst("^.*/", "");
            if (!chart.isEmpty()) {
                charted = true;
                String revision = Json.text(source, "targetRevision");
                String open = exact(revision).isEmpty() ? ", version " + revision : "";
                reading.writing(source, "targetRevision").chart(seen, chart, exact(revision), "", "", where + open);
            }
            JsonNode helm = source.path("helm");
            for (String values : List.of("values", "valuesObject")) {
                HelmValues.read(helm.path(values), chart, where, namespace, reading);
            }
            Map<String, JsonNode> parameters = new LinkedHashMap<>();
            helm.path("parameters").forEach(each -> parameters.put(Json.text(each, "name"), each.path("value")));
            HelmValues.read(ValueFiles.tree(parameters), chart, where, namespace, reading);
            for (JsonNode file : helm.path("valueFiles")) {
                String name = file.asText().replaceFirst("^(?:\\$[^/]*/|/)", "");
                String path = Json.text(source, "path");
                boolean isThere = ValueFiles.file(name, chart, where, namespace, reading)
                        || (!path.isEmpty() && ValueFiles.file(path + "/" + name, chart, where, namespace, reading));
                if (!isThere && file.asText().startsWith("$")) {
                    seen.question("%s (%s) takes values from %s, and no file has them: which images do they name?"
                            .formatted(where, reading.place(), name));
                }
            }
        }
        JsonNode images = object.path("status").path("summary").path("images");
        images.forEach(image -> image(image.asText(), namespace, where, charted(sources), seen, reading));
        if (!charted && images.isEmpty()) {
            seen.question("%s deploys a path of a repository: which versions are there?".formatted(where));
        }
    }

    private static boolean charted(List<JsonNode> sources) {
        return sources.stream().anyMatch(source -> source.has("chart"));
    }

    private static void image(
            String text, String namespace, String where, boolean ofChart, SeenCluster seen, Reading reading) {
        Images.Image image = Images.Image.of(text);
        Optional<String> component = reading.images().ofImage(image, namespace);
        if (component.isPresent()) {
            String version = Versions.isVersion(image.version()) ? image.version() : "";
            seen.component(component.get(), version, Strength.RUNNING, where, reading.place());
        } else if (!ofChart) {
            Other other = new Other(image.name(), image.version(), where, "", reading.place());
            reading.images().partOf(image).ifPresentOrElse(whole -> seen.part(whole, other), () -> seen.other(other));
        }
    }

    public static boolean helmRelease(JsonNode object, String group, Reading reading) {
        if (group.equals("flux.weave.works") || group.equals("helm.fluxcd.io")) {
            ofHelmOperator(object, reading);
            return true;
        }
        if (!group.endsWith("fluxcd.io")) {
            return false;
        }
        SeenCluster seen = reading.here();
        JsonNode source = object.path("spec").path("chartRef");
        JsonNode chart = object.path("spec").path("chart").path("spec");
        JsonNode values = object.path("spec").path("values");
        JsonNode now = object.path("status").path("history").path(0);
        String where = "HelmRelease %s/%s"
                .formatted(Json.text(object, "metadata", "namespace"), Json.text(object, "metadata", "name"));
        String name = Json.any(now, "chartName");
        String own = name.isEmpty() ? Json.any(chart, "chart") : name;
        String target = Json.text(object, "spec", "targetNamespace");
        String namespace = target.isEmpty() ? Json.text(object, "metadata", "namespace") : target;
        HelmValues.read(
                values,
                own.isEmpty() ? Json.text(source, "name") : own.replaceFirst("^.*/", ""),
                where,
                namespace,
                reading);
        for (JsonNode from : object.path("spec").path("valuesFrom")) {
            if (Json.text(from, "kind").equals("ConfigMap")) {
                String map = Json.text(from, "name");
                String key = Json.text(from, "valuesKey");
                reading.elsewhere().want(map, key, own.replaceFirst("^.*/", ""), where, namespace, reading);
            } else if (reading.kept()) {
                seen.question("%s (%s) takes values from %s %s, which is not read: which images do they name?"
                        .formatted(where, reading.place(), Json.text(from, "kind"), Json.text(from, "name")));
            }
        }
        if (name.isEmpty() && source.has("name")) {
            seen.awaits(
                    Json.text(source, "kind") + " " + Json.text(source, "name"),
                    "%s (%s) takes its chart from it".formatted(where, reading.place()));
            return true;
        }
        String running = Json.any(now, "chartVersion");
        String applied = Json.text(object, "status", "lastAppliedRevision");
        (running.isEmpty() && applied.isEmpty() ? reading.writing(object, "spec", "chart", "spec", "version") : reading)
                .chart(
                        seen,
                        (name.isEmpty() ? Json.text(chart, "chart") : name).replaceFirst("^.*/", ""),
                        !running.isEmpty() ? running : exact(applied.isEmpty() ? Json.text(chart, "version") : applied),
                        Json.text(now, "appVersion"),
                        Json.text(now, "status"),
                        where);
        return true;
    }

    /** A release of the Helm Operator, which came before Flux 2. */
    private static void ofHelmOperator(JsonNode object, Reading reading) {
        JsonNode chart = object.path("spec").path("chart");
        String where = "HelmRelease %s/%s"
                .formatted(Json.text(object, "metadata", "namespace"), Json.text(object, "metadata", "name"));
        HelmValues.read(
                object.path("spec").path("values"),
                Json.text(chart, "name"),
                where,
                Json.text(object, "metadata", "namespace"),
                reading);
        if (chart.has("name")) {
            reading.writing(object, "spec", "chart", "version")
                    .chart(reading.here(), Json.text(chart, "name"), exact(Json.text(chart, "version")), "", "", where);
        } else {
            reading.here()
                    .question("%s installs a chart of a repository: which chart and version is it?".formatted(where));
        }
    }

    /** A chart, or another artifact, that Flux or k3s fetches: its name is the last part of the address. */
    public static boolean source(JsonNode object, String kind, String group, Reading reading) {
        boolean ofK3s = group.equals("helm.cattle.io") && kind.equals("HelmChart");
        if (!group.equals("source.toolkit.fluxcd.io") && !ofK3s) {
            return false;
        }
        String where = kind + " " + Json.text(object, "metadata", "name");
        JsonNode spec = object.path("spec");
        if (kind.equals("OCIRepository")) {
            String url = Json.text(spec, "url");
            reading.here().finds(where);
            reading.writing(object, "spec", "ref", "tag")
                    .chart(
                            reading.here(),
                            url.replaceFirst("^.*/", ""),
                            exact(Json.text(spec, "ref", "tag")),
                            "",
                            "",
                            where);
        } else if (kind.equals("HelmChart")) {
            reading.here().finds(where);
            HelmValues.read(
                    spec.path("valuesContent"),
                    Json.text(spec, "chart").replaceFirst("^.*/", ""),
                    where,
                    Json.text(spec, "targetNamespace"),
                    reading);
            reading.writing(object, "spec", "version")
                    .chart(
                            reading.here(),
                            Json.text(spec, "chart").replaceFirst("^.*/", ""),
                            exact(Json.text(spec, "version")),
                            "",
                            "",
                            where);
        }
        return true;
    }

    /** A version; empty for a range or a branch. */
    static String exact(String revision) {
        return revision.matches("v?[0-9]+\\.[0-9]+(\\.[0-9]+)?([-+].*)?") ? revision : "";
    }
}
