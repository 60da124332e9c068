package dev.stepladder.manifest;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.tree.Places;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * A packaged chart. Its templates are looked through as text; nothing is unpacked to disk.
 *
 * <p>A chart is a tar file, compressed with gzip: blocks of 512 bytes, of which the first of each file has its name at byte 0 and its size, octal, at
 * byte 124.
 */
public final class ChartArchive {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;

    /** No template is longer; and no file of an archive may fill the memory. */
    private static final int LONGEST = 4 << 20;

    private final Place place;
    private final ManifestSink sink;
    private boolean chart;

    private ChartArchive(Place place, ManifestSink sink) {
        this.place = place;
        this.sink = sink;
    }

    /**
     * Looks through an archive. If it is no chart, nothing comes of it.
     *
     * @param place of the archive, which is the place of all that is found in it
     * @return whether it is a chart
     */
    public static boolean read(InputStream bytes, Place place, ManifestSink sink) {
        ChartArchive archive = new ChartArchive(place, sink);
        try (InputStream tar = new GZIPInputStream(bytes)) {
            archive.files(tar);
        } catch (IOException notAnArchive) {
            return archive.chart;
        }
        return archive.chart;
    }

    private void files(InputStream tar) throws IOException {
        byte[] header = tar.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            String name = text(header, 0, NAME_LENGTH);
            long size = size(text(header, SIZE, SIZE_LENGTH));
            long padding = (BLOCK - size % BLOCK) % BLOCK;
            chart |= name.endsWith("/Chart.yaml");
            if (name.contains("/templates/") && size <= LONGEST) {
                template(name, tar.readNBytes((int) size));
            } else {
                tar.skipNBytes(size);
            }
            tar.skipNBytes(padding);
            header = tar.readNBytes(BLOCK);
        }
    }

    private void template(String name, byte[] text) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.ISO_8859_1));
        ManifestReader.readText(place.file(), reader, FileKind.TEXT, new ManifestSink() {
            @Override
            public void object(Manifest found) {
                sink.object(new Manifest(
                        place.file(),
                        found.object(),
                        Places.of(Math.max(1, place.line()), Math.max(1, place.column())),
                        new Origin(found.origin().kind(), name)));
            }

            @Override
            public void unread(Unread unread) {
                // The chart as a whole is named by whoever asked.
            }
        });
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long size(String octal) throws IOException {
        try {
            return Long.parseLong(octal.strip(), 8);
        } catch (NumberFormatException notTar) {
            throw new IOException("no size: " + octal, notTar);
        }
    }
}
