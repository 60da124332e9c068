package dev.stepladder.snapshot.hcl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.snapshot.chart.HelmValues;
import dev.stepladder.snapshot.chart.ValueFiles;
import dev.stepladder.snapshot.document.PlacedText;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.written.HclBlock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that HCL gives the chart of a {@code helm_release}: one by one, as files, and as YAML within it. */
public final class HclReleases {
    private static final Pattern ENTRY =
            Pattern.compile("\\{\\s*name\\s*=\\s*\"([^\"]+)\"[\\s,]*value\\s*=\\s*\"([^\"$]+)\"");
    private static final Pattern FILE =
            Pattern.compile("(?:template)?file\\(\\s*\"(?:\\$\\{path\\.module}/)?([^\"$]+)\"");
    private static final Pattern HEREDOC = Pattern.compile(
            "<<-?([A-Za-z_][A-Za-z0-9_]*)[ \\t]*\\r?\\n(.*?)\\n[ \\t]*\\1[ \\t]*(?=\\r?\\n|$)", Pattern.DOTALL);

    private final HclVariables variables;

    HclReleases(HclVariables variables) {
        this.variables = variables;
    }

    /**
     * Reads all values of a release.
     *
     * @param reading of the file that has it
     */
    void values(HclBlock release, String chart, Reading reading) {
        String where = "helm_release " + release.word(2);
        String namespace = variables.text(release, "namespace").orElse("");
        Map<String, JsonNode> single = new LinkedHashMap<>();
        for (HclBlock set : release.blocks()) {
            if (set.word(0).equals("set")) {
                variables
                        .literal(set, "value")
                        .ifPresent(value -> single.put(
                                variables.text(set, "name").orElse(""),
                                text(value.literal().orElse(""), value.place(), 0)));
            }
        }
        release.attribute("set").ifPresent(list -> {
            Matcher entry = ENTRY.matcher(list.text());
            while (entry.find()) {
                single.put(entry.group(1), text(entry.group(2), list.place(), lines(list.text(), entry.start(2))));
            }
        });
        HelmValues.read(ValueFiles.tree(single), chart, where, namespace, reading);
        release.attribute("values").ifPresent(list -> {
            Matcher file = FILE.matcher(list.text());
            while (file.find()) {
                if (!ValueFiles.file(file.group(1), chart, where, namespace, reading)) {
                    reading.here()
                            .question("%s: %s takes values from %s, and no file has them"
                                    .formatted(list.place(), where, file.group(1)));
                }
            }
            Matcher yaml = HEREDOC.matcher(list.text());
            while (yaml.find()) {
                JsonNode inside = text(yaml.group(2), list.place(), lines(list.text(), yaml.start(2)) - 1);
                HelmValues.read(inside, chart, where, namespace, reading);
            }
            if (list.text().contains("yamlencode") && list.text().matches("(?s).*(?:image|tag|ersion).*")) {
                reading.here()
                        .question("%s: values of %s are computed: which images do they name?"
                                .formatted(list.place(), where));
            }
        });
    }

    private static PlacedText text(String value, Place begin, int linesBehind) {
        return new PlacedText(value, begin.line() + linesBehind, 0);
    }

    private static int lines(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
