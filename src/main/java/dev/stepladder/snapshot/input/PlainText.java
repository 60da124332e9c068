package dev.stepladder.snapshot.input;

import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.recognise.ProviderSigns;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tools print for people: tables and lines, where users have no other output at hand. */
final class PlainText {
    private static final Pattern PLANE = Pattern.compile("(?m)^(?:pilot|control plane) version: *(\\S+)");
    private static final Pattern PROXIES = Pattern.compile("(?m)^data plane version: *(.+)$");
    private static final Pattern CILIUM = Pattern.compile("(?m)^cilium image \\(running\\): *(v?[0-9]\\S*)");
    private static final Pattern TALOS = Pattern.compile("(?s)Server:.*?Tag: *(v[0-9]\\S*)");
    private static final Pattern SERVER =
            Pattern.compile("(?m)^Server Version: *(?:version\\.Info\\{.*?GitVersion:\"([^\"]+)\"|(v[0-9]\\S*))");

    private PlainText() {}

    /** Reads a text if it is one of these. */
    static boolean read(String text, Reading reading) {
        return istio(text, reading)
                || proxyStatus(text, reading)
                || cilium(text, reading)
                || server(text, reading)
                || talos(text, reading)
                || nodes(text, reading)
                || helm(text, reading);
    }

    private static boolean istio(String text, Reading reading) {
        Matcher plane = PLANE.matcher(text);
        boolean known = false;
        while (plane.find()) {
            known = true;
            reading.here().component("istio", plane.group(1), Strength.RUNNING, "", reading.place());
        }
        Matcher proxies = PROXIES.matcher(text);
        if (known && proxies.find()) {
            for (String part : proxies.group(1).split(",", -1)) {
                String version = part.strip().replaceFirst("\\s.*$", "");
                if (version.matches("[0-9].*")) {
                    reading.here().component("istio-proxy", version, Strength.RUNNING, "proxies", reading.place());
                }
            }
        }
        return known;
    }

    private static boolean proxyStatus(String text, Reading reading) {
        List<String[]> rows = table(text);
        if (rows.isEmpty()
                || !rows.get(0)[0].equals("NAME")
                || !column(rows.get(0), "ISTIOD").isPresent()) {
            return false;
        }
        // The last column; a control plane without a version column is older than 1.5.
        rows.stream()
                .skip(1)
                .map(row -> row[row.length - 1])
                .filter(cell -> cell.matches("[0-9]+\\.[0-9].*"))
                .forEach(version ->
                        reading.here().component("istio-proxy", version, Strength.RUNNING, "proxies", reading.place()));
        return true;
    }

    private static boolean cilium(String text, Reading reading) {
        Matcher running = CILIUM.matcher(text);
        boolean known = text.contains("cilium image (");
        if (running.find()) {
            reading.addOn(reading.here(), "cilium", running.group(1), Strength.RUNNING, "cilium version");
        } else if (known) {
            reading.here().other(new Other("cilium", "", "cilium version", "no version is running", reading.place()));
        }
        return known;
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

    private static boolean talos(String text, Reading reading) {
        Matcher tag = TALOS.matcher(text);
        boolean known = false;
        while (tag.find()) {
            known = true;
            reading.here().provider("talos", "talosctl version", reading.place());
            reading.addOn(reading.here(), "talos", tag.group(1), Strength.RUNNING, "talosctl version");
        }
        return known;
    }

    /** {@code kubectl get nodes}, which names no groups. */
    private static boolean nodes(String text, Reading reading) {
        List<String[]> rows = table(text);
        if (rows.isEmpty() || !String.join(" ", rows.get(0)).startsWith("NAME STATUS ROLES AGE VERSION")) {
            return false;
        }
        SeenCluster seen = reading.here();
        for (String[] row : rows.subList(1, rows.size())) {
            if (row.length < 5) {
                continue;
            }
            ProviderSigns.ofVersion(row[4], seen, reading.place());
            if (row[2].matches(".*(master|control-plane|controlplane).*")) {
                seen.controlPlane(1, "");
                seen.component("kubernetes", row[4], Strength.HINTED, "control-plane Node " + row[0], reading.place());
            } else {
                seen.add(new NodeSighting("nodes", row[4], "", 1, Strength.RUNNING, reading.place()));
            }
        }
        return true;
    }

    /** {@code helm list}: its cells are parted by tabs. */
    private static boolean helm(String text, Reading reading) {
        List<String[]> rows = text.lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\t", -1)).map(String::strip).toArray(String[]::new))
                .toList();
        Optional<Integer> chart = rows.isEmpty() ? Optional.empty() : column(rows.get(0), "CHART");
        Optional<Integer> status = rows.isEmpty() ? Optional.empty() : column(rows.get(0), "STATUS");
        Optional<Integer> version = rows.isEmpty() ? Optional.empty() : column(rows.get(0), "APP VERSION");
        if (chart.isEmpty() || status.isEmpty() || version.isEmpty()) {
            return false;
        }
        for (String[] row : rows.subList(1, rows.size())) {
            if (row.length > chart.get()) {
                String name = Images.chartName(row[chart.get()]);
                reading.chart(
                        reading.here(),
                        name,
                        row[chart.get()].substring(Math.min(row[chart.get()].length(), name.length() + 1)),
                        row.length > version.get() ? row[version.get()] : "",
                        row[status.get()],
                        "release %s/%s".formatted(row[1], row[0]));
            }
        }
        return true;
    }

    private static List<String[]> table(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", -1))
                .toList();
    }

    private static Optional<Integer> column(String[] heading, String name) {
        int at = Arrays.asList(heading).indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }
}
