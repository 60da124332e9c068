package dev.stepladder.snapshot.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.document.Table;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.Images;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What {@code helm list} prints, and the releases that Helm keeps in the cluster: names and versions only, never values. */
public final class HelmCharts {
    /** No release is larger in the cluster: etcd takes 1.5 MiB; out of gzip it is more. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private HelmCharts() {}

    /** An entry of {@code helm list -o json|yaml}, or all entries of Helm 2, which has them in one object. */
    public static boolean listed(JsonNode node, Reading reading) {
        if (node.path("Releases").isArray() && node.has("Next")) {
            node.path("Releases")
                    .forEach(release -> listed(
                            Json.text(release, "Chart"),
                            Json.text(release, "AppVersion"),
                            Json.text(release, "Status").toLowerCase(Locale.ROOT),
                            "release %s/%s".formatted(Json.text(release, "Namespace"), Json.text(release, "Name")),
                            reading));
            return true;
        }
        if (!node.has("chart") || !(node.has("app_version") || node.has("status"))) {
            return false;
        }
        listed(
                Json.text(node, "chart"),
                Json.text(node, "app_version"),
                Json.text(node, "status"),
                "release %s/%s".formatted(Json.text(node, "namespace"), Json.text(node, "name")),
                reading);
        return true;
    }

    /** {@code helm list} as a table, whose columns changed from version to version. */
    public static boolean readText(String text, Reading reading) {
        List<List<String>> rows = Table.rows(text);
        int chart = Table.column(rows, "CHART");
        int status = Table.column(rows, "STATUS");
        int namespace = Table.column(rows, "NAMESPACE");
        int version = Table.column(rows, "APP VERSION");
        if (Table.column(rows, "NAME") != 0 || chart < 0 || status < 0) {
            return false;
        }
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() > chart) {
                listed(
                        row.get(chart),
                        Table.cell(row, version),
                        Table.cell(row, status).toLowerCase(Locale.ROOT),
                        "release %s/%s".formatted(Table.cell(row, namespace), row.get(0)),
                        reading);
            }
        }
        return true;
    }

    private static void listed(String chart, String appVersion, String status, String where, Reading reading) {
        String name = Images.chartName(chart);
        String version = chart.substring(Math.min(chart.length(), name.length() + 1));
        reading.chart(reading.here(), name, version, appVersion, status, where);
    }

    /** A release of Helm 2, whose chart is in a form of its own. */
    private static void ofTiller(JsonNode object, JsonNode labels, Reading reading) {
        if (Json.text(labels, "STATUS").equals("DEPLOYED")) {
            reading.here()
                    .question(
                            "which chart and version is release %s of Helm 2 (%s)? Add the output of helm list --output json"
                                    .formatted(Json.text(object, "metadata", "name"), reading.place()));
        }
    }

    /** A Secret or ConfigMap in which Helm 3 keeps a release; of all others nothing is read. */
    public static boolean stored(JsonNode object, Reading reading) {
        JsonNode labels = object.path("metadata").path("labels");
        if (Json.text(labels, "OWNER").equals("TILLER")) {
            ofTiller(object, labels, reading);
            return true;
        }
        if (!Json.text(labels, "owner").equals("helm") || !object.path("data").has("release")) {
            return false;
        }
        String status = Json.text(labels, "status");
        String where = "release %s/%s".formatted(Json.text(object, "metadata", "namespace"), Json.text(labels, "name"));
        if (status.equals("superseded")) {
            return true;
        }
        try {
            byte[] once = Base64.getMimeDecoder()
                    .decode(object.path("data").path("release").asText());
            byte[] packed = once.length > 2 && once[0] == 0x1f
                    ? once
                    : Base64.getMimeDecoder().decode(once);
            byte[] plain = packed.length > 2 && packed[0] == 0x1f
                    ? new GZIPInputStream(new ByteArrayInputStream(packed)).readNBytes(LARGEST)
                    : packed;
            JsonNode chart = JSON.readTree(plain).path("chart").path("metadata");
            reading.chart(
                    reading.here(),
                    Json.text(chart, "name"),
                    Json.text(chart, "version"),
                    Json.text(chart, "appVersion"),
                    status,
                    where);
        } catch (IOException | IllegalArgumentException e) {
            reading.here().question(where + " cannot be decoded: which chart and version is it?");
        }
        return true;
    }
}
