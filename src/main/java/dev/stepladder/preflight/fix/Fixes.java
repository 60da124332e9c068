package dev.stepladder.preflight.fix;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.preflight.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be done about findings without asking anyone.
 *
 * @param files those that change, in order
 * @param fixed the findings that are then gone
 * @param left why the other findings about APIs stay, each with its place
 */
public record Fixes(List<FixedFile> files, List<Finding> fixed, List<String> left) {
    public Fixes {
        files = List.copyOf(files);
        fixed = List.copyOf(fixed);
        left = List.copyOf(left);
    }

    /** The fixes of some findings; files are read anew, and none is written. */
    public static Fixes of(List<Finding> findings) {
        SortedMap<String, List<Finding>> byFile = new TreeMap<>();
        List<String> left = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.api().isEmpty()
                    || finding.severity() == KnownIssue.Severity.INFO
                    || finding.accepted().isPresent()) {
                continue;
            }
            if (finding.api().get().replacement().isEmpty()) {
                left.add(reason(finding, finding.remedy()));
            } else if (!finding.origin().equals(Origin.FILE)) {
                left.add(reason(
                        finding,
                        "it does not stand in the file as an object: it was found "
                                + finding.origin().inWords()));
            } else if (finding.place().file().endsWith(".json")) {
                left.add(reason(finding, "only YAML is rewritten"));
            } else {
                byFile.computeIfAbsent(finding.place().file(), file -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<FixedFile> files = new ArrayList<>();
        List<Finding> fixed = new ArrayList<>();
        byFile.forEach((file, own) -> fix(file, own, files, fixed, left));
        return new Fixes(files, fixed, left);
    }

    private static void fix(
            String name, List<Finding> findings, List<FixedFile> files, List<Finding> fixed, List<String> left) {
        String text;
        try {
            text = Files.readString(Path.of(name));
        } catch (IOException gone) {
            findings.forEach(finding -> left.add(reason(finding, "the file cannot be read again")));
            return;
        }
        List<String> lines = List.of(text.split("\n", -1));
        List<Manifest> before = read(name, text);
        SortedMap<Integer, List<String>> changes = new TreeMap<>();
        List<Finding> done = new ArrayList<>();
        for (Finding finding : findings) {
            LineEdits edits = new LineEdits(lines);
            try {
                Manifest manifest = before.stream()
                        .filter(each -> each.place(List.of()).equals(finding.objectPlace()))
                        .findFirst()
                        .orElseThrow(() -> new LineEdits.Unclear("the object is not where it was"));
                Rewriting.of(manifest, finding.api().orElseThrow().replacement(), edits);
                SortedMap<Integer, List<String>> own = edits.changed();
                if (own.keySet().stream().anyMatch(line -> changes.containsKey(line))) {
                    throw new LineEdits.Unclear("another change is on the same line");
                }
                changes.putAll(own);
                done.add(finding);
            } catch (LineEdits.Unclear e) {
                left.add(reason(finding, Objects.requireNonNullElse(e.getMessage(), "")));
            }
        }
        FixedFile made = new FixedFile(name, lines, changes);
        if (done.isEmpty()) {
            return;
        }
        List<Manifest> after = read(name, made.text());
        Optional<String> problem = isAsMeant(before, after, done)
                ? misfit(after, done)
                : Optional.of("the rewritten file does not read as meant");
        if (problem.isEmpty()) {
            files.add(made);
            fixed.addAll(done);
        } else {
            done.forEach(finding -> left.add(reason(finding, problem.get())));
        }
    }

    /** What the schema of the new API says against a rewritten object. */
    private static Optional<String> misfit(List<Manifest> after, List<Finding> done) {
        return after.stream()
                .filter(manifest -> done.stream()
                        .anyMatch(finding ->
                                finding.api().orElseThrow().replacement().equals(manifest.apiVersion())
                                        && finding.object().id().equals(manifest.id())))
                .flatMap(manifest -> Schemas.problem(manifest)
                        .map(problem -> "%s does not fit the schema of %s: %s"
                                .formatted(manifest.id(), manifest.apiVersion(), problem))
                        .stream())
                .findFirst();
    }

    /** Whether the file, read again, has the same objects in the same order, each in the API that it should have. */
    private static boolean isAsMeant(List<Manifest> before, List<Manifest> after, List<Finding> done) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            Manifest old = before.get(i);
            String api = done.stream()
                    .filter(finding -> finding.objectPlace().equals(old.place()))
                    .map(finding -> finding.api().orElseThrow().replacement())
                    .findFirst()
                    .orElse(old.apiVersion());
            if (!after.get(i).apiVersion().equals(api) || !after.get(i).id().equals(old.id())) {
                return false;
            }
        }
        return true;
    }

    private static List<Manifest> read(String name, String text) {
        List<Manifest> found = new ArrayList<>();
        ManifestSink sink = new ManifestSink() {
            @Override
            public void object(Manifest manifest) {
                found.add(manifest);
            }

            @Override
            public void unread(Unread unread) {}
        };
        try {
            ManifestReader.read(name, new BufferedReader(new StringReader(text)), sink, new Diagnostics());
        } catch (IOException impossible) {
            throw new UncheckedIOException("read from memory", impossible);
        }
        return found;
    }

    private static String reason(Finding finding, String why) {
        Place place = finding.place();
        return "%s: %s: not rewritten: %s".formatted(place, finding.object().id(), why);
    }
}
