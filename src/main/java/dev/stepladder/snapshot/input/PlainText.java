package dev.stepladder.snapshot.input;

import dev.stepladder.snapshot.chart.HelmCharts;
import dev.stepladder.snapshot.document.Table;
import dev.stepladder.snapshot.kubernetes.Cilium;
import dev.stepladder.snapshot.kubernetes.Istioctl;
import dev.stepladder.snapshot.kubernetes.Talos;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.NodeLabels;
import dev.stepladder.snapshot.recognise.ProviderSigns;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tools print for people: tables and lines, where users have no other output at hand. */
public final class PlainText {
    private static final Pattern SERVER =
            Pattern.compile("(?m)^Server Version: *(?:version\\.Info\\{.*?GitVersion:\"([^\"]+)\"|(v[0-9]\\S*))");

    private PlainText() {}

    /** Reads a text if it is one of these. */
    public static boolean read(String text, Reading reading) {
        return Istioctl.readText(text, reading)
                || Cilium.readText(text, reading)
                || server(text, reading)
                || Talos.readText(text, reading)
                || nodes(text, reading)
                || HelmCharts.readText(text, reading);
    }

    private static boolean server(String text, Reading reading) {
        Matcher server = SERVER.matcher(text);
        if (!server.find()) {
            return false;
        }
        String version = server.group(1) == null ? server.group(2) : server.group(1);
        reading.kubernetes(reading.here(), version, Strength.RUNNING, "");
        return true;
    }

    /**
     * {@code kubectl get nodes}, which names roles since 1.8, systems with {@code -o wide} only, and groups with {@code --show-labels} or {@code -L} for a label
     * of theirs.
     */
    private static boolean nodes(String text, Reading reading) {
        List<List<String>> rows = Table.rows(text);
        int status = Table.column(rows, "STATUS");
        int age = Table.column(rows, "AGE");
        int version = Table.column(rows, "VERSION");
        if (Table.column(rows, "NAME") != 0 || status < 0 || age < 0 || version < age) {
            return false;
        }
        int roles = Table.column(rows, "ROLES");
        int system = Table.column(rows, "OS-IMAGE");
        int shown = Table.column(rows, "LABELS");
        SeenCluster seen = reading.here();
        for (List<String> row : rows.subList(1, rows.size())) {
            String kubelet = Table.cell(row, version);
            if (!kubelet.matches("v?[0-9]+\\.[0-9]+.*")) {
                if (row.size() > 1) {
                    seen.question("which version does the node %s run? Its row in %s shows none"
                            .formatted(row.get(0), reading.place()));
                }
                continue;
            }
            ProviderSigns.ofVersion(kubelet, seen, reading.place());
            Map<String, String> labels = labels(Table.cell(row, shown));
            labels.keySet().forEach(key -> ProviderSigns.ofLabel(key, seen, reading.place()));
            if (Table.cell(row, roles).matches(".*(master|control-plane|controlplane).*")) {
                seen.controlPlane(1, "");
                seen.component(
                        "kubernetes", kubelet, Strength.HINTED, "control-plane Node " + row.get(0), reading.place());
            } else {
                String group = NodeLabels.group(
                        key -> labels.getOrDefault(key, Table.cell(row, Table.column(rows, NodeLabels.heading(key)))),
                        key -> "");
                seen.zone(labels.getOrDefault("topology.kubernetes.io/zone", ""));
                seen.add(new NodeSighting(
                        group, kubelet, Table.cell(row, system), 1, Strength.RUNNING, reading.place()));
            }
        }
        return true;
    }

    /** The labels of a cell, parted by commas. */
    private static Map<String, String> labels(String cell) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String label : cell.split(",", -1)) {
            int sign = label.indexOf('=');
            if (sign > 0) {
                labels.put(label.substring(0, sign), label.substring(sign + 1));
            }
        }
        return labels;
    }
}
