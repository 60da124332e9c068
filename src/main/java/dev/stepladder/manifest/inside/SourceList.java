package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Unread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What one object brings in, as it is found: each thing with the place of the field that names it. */
final class SourceList {
    private final Manifest manifest;
    private final Predicate<Path> isRead;
    private final List<Unread> found = new ArrayList<>();

    SourceList(Manifest manifest, Predicate<Path> isRead) {
        this.manifest = manifest;
        this.isRead = isRead;
    }

    Manifest manifest() {
        return manifest;
    }

    /** All that was found. */
    List<Unread> found() {
        return found;
    }

    void add(Unread.Kind kind, List<JsonNode> path, String why, String fix) {
        found.add(Unread.of(kind, manifest.place(path), why, fix));
    }

    /** A folder of this repository, or of another one. */
    void folder(String name, String repository, List<JsonNode> path) {
        // A single name is a folder here, not a chart.
        Optional<Path> here = Nearby.folder(manifest.file(), name.isEmpty() ? "." : "./" + name);
        if (here.isEmpty()) {
            found.add(Unread.of(
                    Unread.Kind.BASE,
                    manifest.place(path),
                    repository.isEmpty() ? name : name + " of " + repository,
                    "check it out and look at it as well"));
        } else if (!isRead.test(here.get())) {
            found.add(Unread.of(
                    Unread.Kind.BASE,
                    manifest.place(path),
                    name + ", which was not looked at",
                    "look at that folder as well"));
        }
    }

    void base(JsonNode name, String... path) {
        if (!name.isMissingNode()) {
            found.add(Unread.of(
                    Unread.Kind.BASE,
                    manifest.place(path(List.of(path))),
                    "%s, which %s brings in".formatted(name.isTextual() ? name.textValue() : "what", manifest.id()),
                    "check it out and look at it as well, or at what runs: kubectl get ... -o yaml"));
        }
    }

    void chart(JsonNode name, String version, String... path) {
        if (name.isTextual() && !isHere(name.asText())) {
            addChart(name.asText(), version, path(List.of(path)));
        }
    }

    void addChart(String name, String version, List<JsonNode> path) {
        found.add(chart(manifest.place(path), name, version));
    }

    /** Whether a chart lies in this repository. */
    boolean isHere(String path) {
        return Nearby.folder(manifest.file(), path).isPresent();
    }

    static List<JsonNode> path(List<String> steps) {
        List<JsonNode> path = new ArrayList<>();
        steps.forEach(step -> path.add(TextNode.valueOf(step)));
        return path;
    }

    static boolean isTemplated(String path) {
        return path.contains("{{") || path.contains("$");
    }

    /** A chart that lies elsewhere. */
    static Unread chart(Place place, String name, String version) {
        return Unread.of(
                Unread.Kind.CHART,
                place,
                "chart " + (name + " " + version).strip(),
                "render it: helm template ... | stepladder preflight - ..., or --render --fetch");
    }
}
