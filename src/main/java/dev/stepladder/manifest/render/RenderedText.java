package dev.stepladder.manifest.render;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import dev.stepladder.manifest.tree.Places;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What a renderer wrote, each object with the template that it comes from. */
public final class RenderedText {
    private static final String SOURCE = "# Source: ";

    private RenderedText() {}

    /**
     * Reads all objects.
     *
     * @param folder of the chart or the kustomization; helm names its templates from the folder above the chart's
     */
    public static void read(String text, String folder, String by, ManifestSink sink, Diagnostics diagnostics) {
        StringBuilder document = new StringBuilder();
        String[] source = {folder};
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("---")) {
                read(document, source[0], by, sink, diagnostics);
                source[0] = folder;
            } else if (line.startsWith(SOURCE)) {
                String named = line.substring(SOURCE.length()).strip();
                source[0] = folder + named.substring(Math.max(0, named.indexOf('/')));
            } else {
                document.append(line).append('\n');
            }
        }
        read(document, source[0], by, sink, diagnostics);
    }

    private static void read(
            StringBuilder document, String source, String by, ManifestSink sink, Diagnostics diagnostics) {
        try {
            ManifestReader.read(
                    source,
                    new BufferedReader(new StringReader(document.toString())),
                    new ManifestSink() {
                        @Override
                        public void object(Manifest manifest) {
                            // Lines of the output are of no use to the reader, who has the template.
                            Places nowhere = new Places(0, 0, Map.of(), List.of());
                            sink.object(new Manifest(
                                    source, manifest.object(), nowhere, new Origin(Origin.Kind.RENDERED, by)));
                        }

                        @Override
                        public void unread(Unread unread) {
                            sink.unread(unread);
                        }
                    },
                    diagnostics);
        } catch (IOException impossible) {
            throw new UncheckedIOException("read from memory", impossible);
        }
        document.setLength(0);
    }
}
