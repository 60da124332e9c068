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

/** What {@code talosctl version} and {@code talosctl get members} print, as text, JSON or YAML. */
public final class Talos {
    private static final Pattern TAG = Pattern.compile("(?m)^\\s*Tag: *(v[0-9]\\S*)");

    private Talos() {}

    public static boolean read(JsonNode node, Reading reading) {
        JsonNode spec = node.path("spec");
        if (spec.has("machineType") && spec.has("operatingSystem")) {
            member(Json.text(spec, "machineType"), Json.text(spec, "operatingSystem"), reading);
            return true;
        }
        boolean known = false;
        for (JsonNode message : node.path("messages").isArray() ? node.path("messages") : node.path("none")) {
            String tag = Json.text(message, "version", "tag");
            if (!tag.isEmpty()) {
                known = true;
                version(tag, "talosctl version", reading);
            }
        }
        return known;
    }

    /** Talos by the image that a node reports. */
    static void ofSystem(String image, Reading reading) {
        if (image.startsWith("Talos (")) {
            reading.addOn(reading.here(), "talos", between(image), Strength.RUNNING, "nodes run " + image);
        }
    }

    public static boolean readText(String text, Reading reading) {
        return members(text, reading) || versions(text, reading);
    }

    /** The versions of all nodes; that of the client is none of them. */
    private static boolean versions(String text, Reading reading) {
        int servers = text.indexOf("Server:");
        if (servers < 0) {
            return false;
        }
        boolean known = false;
        Matcher tag = TAG.matcher(text.substring(servers));
        while (tag.find()) {
            known = true;
            version(tag.group(1), "talosctl version", reading);
        }
        return known;
    }

    private static boolean members(String text, Reading reading) {
        List<List<String>> rows = Table.rows(text);
        int type = Table.column(rows, "MACHINE TYPE");
        int system = Table.column(rows, "OS");
        if (type < 0 || system < 0) {
            return false;
        }
        rows.stream()
                .skip(1)
                .filter(row -> row.size() > system)
                .forEach(row -> member(row.get(type), row.get(system), reading));
        return true;
    }

    private static void member(String type, String system, Reading reading) {
        SeenCluster seen = reading.here();
        version(between(system), "talosctl get members", reading);
        if (type.matches("controlplane|init")) {
            seen.controlPlane(1, "");
        }
    }

    private static void version(String version, String where, Reading reading) {
        reading.here().provider("talos", where, reading.place());
        reading.addOn(reading.here(), "talos", version, Strength.RUNNING, where);
    }

    /** {@code v1.6.1} of {@code Talos (v1.6.1)}. */
    private static String between(String system) {
        return system.replaceFirst("^.*\\(", "").replaceFirst("\\).*$", "");
    }
}
