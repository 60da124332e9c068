package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.Strength;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code cilium version} prints: that of the agent before 1.16, and that of the command line of its own. */
public final class Cilium {
    private static final Pattern RUNNING = Pattern.compile("(?m)^cilium image \\(running\\): *(v?[0-9]\\S*)");
    private static final Pattern DAEMON = Pattern.compile("(?m)^Daemon: *(v?[0-9]\\S*) ");

    private Cilium() {}

    public static boolean read(JsonNode node, Reading reading) {
        String version = Json.text(node, "Daemon", "Version");
        if (!node.path("Client").has("Version") || version.isEmpty()) {
            return false;
        }
        reading.addOn(reading.here(), "cilium", version, Strength.RUNNING, "cilium version");
        return true;
    }

    public static boolean readText(String text, Reading reading) {
        Matcher running = RUNNING.matcher(text);
        Matcher daemon = DAEMON.matcher(text);
        boolean ofCommandLine = text.contains("cilium image (");
        if (running.find()) {
            reading.addOn(reading.here(), "cilium", running.group(1), Strength.RUNNING, "cilium version");
        } else if (ofCommandLine) {
            reading.here().other(new Other("cilium", "", "cilium version", "no version is running", reading.place()));
        } else if (text.startsWith("Client:") && daemon.find()) {
            reading.addOn(reading.here(), "cilium", daemon.group(1), Strength.RUNNING, "cilium version");
            return true;
        }
        return ofCommandLine;
    }
}
