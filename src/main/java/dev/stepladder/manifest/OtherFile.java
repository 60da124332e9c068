package dev.stepladder.manifest;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.ShellWord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file that is no manifest by its name, and may hold some all the same: a script, a program, a page of documentation, a packaged chart.
 *
 * <p>It is named as not read if an API version of Kubernetes stands in it, or if it uses a library that writes manifests.
 */
public final class OtherFile {
    /** So many bytes of a text are searched; a longer one is named as not read. */
    private static final int LONGEST = 16 << 20;

    private static final int LOOKED_AT = 4096;

    private static final Pattern API =
            Pattern.compile("apiVersion[\"'`]?\\s*[:=]{1,2}\\s*\\\\?[\"'`]?([a-z0-9.-]+/)?v\\d[a-z0-9]*\\b");
    private static final Pattern LIBRARY = Pattern.compile("@pulumi/kubernetes|pulumi_kubernetes|[\"' ]cdk8s[\"'. ]");

    private OtherFile() {}

    /** Looks through a file. */
    public static void read(Path file, ManifestSink sink) throws IOException {
        String name = ManifestFiles.name(file);
        if (FileKind.of(name) == FileKind.ARCHIVE) {
            archive(file, name, sink);
            return;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] start = stream.readNBytes(LOOKED_AT);
            Encrypted.by(start, start.length)
                    .ifPresent(tool -> sink.unread(ManifestSource.encrypted(Place.of(name), tool)));
            if (isBinary(start)) {
                return;
            }
            byte[] rest = start.length < LOOKED_AT ? new byte[0] : stream.readNBytes(LONGEST - LOOKED_AT);
            String text =
                    new String(start, StandardCharsets.ISO_8859_1) + new String(rest, StandardCharsets.ISO_8859_1);
            if (stream.read() >= 0) {
                sink.unread(other(name, "a text of more than 16 MiB"));
            } else if (namesApi(text)) {
                sink.unread(other(name, "no manifest by its name, and an API version stands in it"));
                ManifestReader.objects(name, text, objects(sink));
            } else if (!name.endsWith(".sum")
                    && !name.endsWith(".lock")
                    && LIBRARY.matcher(text).find()) {
                sink.unread(other(name, "a program that makes manifests"));
            }
        }
    }

    /** Whether an API version of Kubernetes stands in a text. */
    static boolean namesApi(String text) {
        return text.contains("apiVersion") && API.matcher(text).find();
    }

    /** A text that is read as a value, and is no manifest. */
    static Unread text(Place place) {
        return Unread.of(
                Unread.Kind.OTHER,
                place,
                "a text that is no manifest, and an API version stands in it",
                "look at the manifests that it makes");
    }

    private static void archive(Path file, String name, ManifestSink sink) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            if (ChartArchive.read(stream, Place.of(name), sink)) {
                sink.unread(Unread.of(
                        Unread.Kind.CHART,
                        Place.of(name),
                        "a packaged chart",
                        "render it, or the chart that needs it: helm template %s | stepladder preflight - ..."
                                .formatted(ShellWord.of(name))));
            } else {
                sink.unread(
                        Unread.of(Unread.Kind.BINARY, Place.of(name), "packed", "unpack it and look at what is in it"));
            }
        }
    }

    private static ManifestSink objects(ManifestSink sink) {
        return new ManifestSink() {
            @Override
            public void object(Manifest found) {
                Origin origin = new Origin(Origin.Kind.MENTIONED, "a file of another kind");
                sink.object(new Manifest(found.file(), found.object(), found.places(), origin));
            }

            @Override
            public void unread(Unread unread) {
                // The file as a whole is named.
            }
        };
    }

    private static Unread other(String name, String why) {
        return Unread.of(
                Unread.Kind.OTHER,
                Place.of(name),
                why,
                "look at the manifests that it makes, or leave it out: --exclude " + name);
    }

    private static boolean isBinary(byte[] start) {
        for (byte each : start) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
