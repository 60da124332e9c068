package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The objects of a Helm release, out of the Secret or ConfigMap in which Helm keeps it. */
public final class HelmReleases {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<JsonNode> FIELD = List.of(TextNode.valueOf("data"), TextNode.valueOf("release"));

    /** Helm's own limit is the 1 MiB of a Secret, packed. */
    private static final int LARGEST = 64 << 20;

    private HelmReleases() {}

    /** Whether an object is a release that Helm keeps. */
    public static boolean isRelease(Manifest manifest) {
        JsonNode labels = manifest.object().path("metadata").path("labels");
        return manifest.object().path("data").path("release").isTextual()
                && (manifest.object().path("type").asText().equals("helm.sh/release.v1")
                        || labels.path("owner").asText().equals("helm")
                        || labels.path("OWNER").asText().equals("TILLER"));
    }

    /** Hands out the objects that a release runs; one that is superseded or was taken away runs none. */
    public static void find(Manifest release, ManifestSink sink) {
        String status =
                release.object().path("metadata").path("labels").path("status").asText();
        if (List.of("superseded", "uninstalled", "uninstalling").contains(status)) {
            return;
        }
        Optional<JsonNode> content =
                decoded(release.object().path("data").path("release").textValue());
        if (content.isEmpty()) {
            sink.unread(Unread.of(
                    Unread.Kind.CHART,
                    release.place(FIELD),
                    "a Helm release that cannot be decoded",
                    "look at it with: helm get manifest NAME | stepladder preflight - ..."));
            return;
        }
        String name = content.get().path("name").asText() + " revision "
                + content.get().path("version").asText();
        Origin origin = new Origin(Origin.Kind.EMBEDDED, "Helm release " + name);
        InnerText.read(
                content.get().path("manifest").asText(),
                release,
                release.places().at(FIELD),
                true,
                origin,
                sink);
    }

    private static Optional<JsonNode> decoded(String text) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
            if (!isZipped(bytes)) {
                bytes = Base64.getMimeDecoder().decode(bytes);
            }
            try (InputStream stream = isZipped(bytes)
                    ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                    : new ByteArrayInputStream(bytes)) {
                JsonNode content = MAPPER.readTree(stream.readNBytes(LARGEST));
                return Optional.of(content).filter(node -> node.path("manifest").isTextual());
            }
        } catch (IOException | IllegalArgumentException notARelease) {
            return Optional.empty();
        }
    }

    private static boolean isZipped(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }
}
