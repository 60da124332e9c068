package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.ChartArchive;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in an object in base64: manifests in the data of a Secret or ConfigMap, and the chart of K3s's HelmChart. */
final class PackedTexts {
    private PackedTexts() {}

    static void find(Manifest around, ManifestSink sink) {
        if (around.kind().equals("Secret")) {
            around.object().path("data").properties().forEach(field -> packed(around, "data", field, sink));
        } else if (around.kind().equals("ConfigMap")) {
            around.object().path("binaryData").properties().forEach(field -> packed(around, "binaryData", field, sink));
        } else if (around.group().equals("helm.cattle.io")) {
            chart(around, sink);
        }
    }

    private static void packed(Manifest around, String data, Map.Entry<String, JsonNode> field, ManifestSink sink) {
        Optional<String> text = decoded(field.getValue()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (text.filter(InnerText::mayHoldObjects).isPresent()) {
            Origin origin =
                    new Origin(Origin.Kind.EMBEDDED, "%s.%s of %s".formatted(data, field.getKey(), around.id()));
            List<JsonNode> path = List.of(TextNode.valueOf(data), TextNode.valueOf(field.getKey()));
            InnerText.read(text.get(), around, around.places().at(path), true, origin, sink);
        }
    }

    private static void chart(Manifest around, ManifestSink sink) {
        List<JsonNode> path = List.of(TextNode.valueOf("spec"), TextNode.valueOf("chartContent"));
        Place place = around.place(path);
        decoded(around.object().path("spec").path("chartContent")).ifPresent(bytes -> {
            ChartArchive.read(new ByteArrayInputStream(bytes), place, sink);
            sink.unread(Unread.of(
                    Unread.Kind.CHART,
                    place,
                    "the chart in " + around.id(),
                    "unpack it and render it: helm template ... | stepladder preflight - ..."));
        });
    }

    private static Optional<byte[]> decoded(JsonNode value) {
        try {
            return value.isTextual()
                    ? Optional.of(
                            Base64.getMimeDecoder().decode(value.textValue().getBytes(StandardCharsets.ISO_8859_1)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
