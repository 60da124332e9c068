package dev.stepladder.report.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook with the same bytes at every time and on every machine: its parts in order of their names, without the time at which it was made, and not
 * compressed, because two versions of zlib compress differently.
 */
final class SteadyZip {
    /** An early time; of the first that a zip can state, Java would also write the machine's zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");

    /** Bytes of the fixed parts of a zip, by section 4.3 of PKWARE's APPNOTE. */
    private static final int LOCAL_HEADER = 30;

    private static final int DIRECTORY_ENTRY = 46;
    private static final int END_OF_DIRECTORY = 22;

    private SteadyZip() {}

    static byte[] of(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = parts(workbook);
        parts.computeIfPresent(
                PROPERTIES,
                (name, bytes) -> CREATED.matcher(new String(bytes, StandardCharsets.UTF_8))
                        .replaceAll("")
                        .getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(stored(part.getKey(), part.getValue()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /**
     * The parts by name. [Content_Types].xml, the list of all, comes first, as readers of streams expect. Java's own reader of streams refuses the sizes of
     * 64 bits that the writer states before each part; so they are taken from the directory at the end, which is as in every zip.
     */
    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, byte[]> parts = new TreeMap<>();
        int end = zip.limit() - END_OF_DIRECTORY;
        int at = zip.getInt(end + 16);
        for (int i = 0; i < zip.getShort(end + 10); i++) {
            int name = zip.getShort(at + 28);
            int begin = zip.getInt(at + 42);
            int data = begin + LOCAL_HEADER + zip.getShort(begin + 26) + zip.getShort(begin + 28);
            parts.put(
                    new String(bytes, at + DIRECTORY_ENTRY, name, StandardCharsets.UTF_8),
                    new InflaterInputStream(
                                    new ByteArrayInputStream(bytes, data, zip.getInt(at + 20)), new Inflater(true))
                            .readAllBytes());
            at += DIRECTORY_ENTRY + name + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        return parts;
    }

    private static ZipEntry stored(String name, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
