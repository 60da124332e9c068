package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.document.Table;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Strength;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code istioctl version} and {@code istioctl proxy-status} print: every control plane and every proxy, each with its own version. */
public final class Istioctl {
    private static final Pattern PLANE = Pattern.compile("(?m)^(?:pilot|istiod|control plane) version: *(\\S+)");
    private static final Pattern PROXIES = Pattern.compile("(?m)^data plane version: *(.+)$");

    private Istioctl() {}

    public static boolean read(JsonNode node, Reading reading) {
        String ofProxy = Json.any(node, "istio_version", "proxy_version");
        if (node.has("proxy") && !ofProxy.isEmpty()) {
            proxy(ofProxy, reading);
            return true;
        }
        if (!node.has("meshVersion") && !node.has("dataPlaneVersion")) {
            return false;
        }
        SeenCluster seen = reading.here();
        for (JsonNode plane : node.path("meshVersion")) {
            JsonNode info = plane.path("Info");
            String version = Json.text(info, "version");
            String tag = Json.text(info, "tag");
            seen.component(
                    "istio",
                    version.isEmpty() || version.equals("unknown") ? tag : version,
                    Strength.RUNNING,
                    Json.text(plane, "Revision"),
                    reading.place());
        }
        for (JsonNode proxy : node.path("dataPlaneVersion")) {
            proxy(Json.text(proxy, "IstioVersion"), reading);
        }
        return true;
    }

    public static boolean readText(String text, Reading reading) {
        return versions(text, reading) || proxyStatus(text, reading);
    }

    private static boolean versions(String text, Reading reading) {
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
                    proxy(version, reading);
                }
            }
        }
        return known;
    }

    /** A table whose columns changed: {@code PILOT} became {@code ISTIOD}, and {@code VERSION} stands last or not. */
    private static boolean proxyStatus(String text, Reading reading) {
        List<List<String>> rows = Table.rows(text);
        int version = Table.column(rows, "VERSION");
        boolean ofProxies = Table.column(rows, "ISTIOD") > 0 || Table.column(rows, "PILOT") > 0;
        if (Table.column(rows, "NAME") != 0 || !ofProxies) {
            return false;
        }
        // A control plane without a version column is older than 1.5.
        rows.stream()
                .skip(1)
                .map(row -> Table.cell(row, version))
                .filter(cell -> cell.matches("[0-9]+\\.[0-9].*"))
                .forEach(found -> proxy(found, reading));
        return true;
    }

    private static void proxy(String version, Reading reading) {
        reading.here().component("istio-proxy", version, Strength.RUNNING, "proxies", reading.place());
    }
}
