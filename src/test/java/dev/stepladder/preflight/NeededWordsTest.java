package dev.stepladder.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Unread;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.ManifestRule;
import dev.stepladder.report.preflight.Looks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that is not asked would have found nothing. */
class NeededWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "path(.spec.glusterfs | select(. != null)) % glusterfs",
                "path(pod.volumes[]? | (.cephfs, .rbd) | select(. != null)) % cephfs rbd",
                "path(pod.containers[]? | (.command[]?, .args[]?) | select(. == \"--x\")) % args command",
                "path(pod.nodeSelector[\"a/b\"] | select(. != null and test(\"^a1\"))) % a/b",
                "select(.spec.x == null) | path(.spec.amiFamily | select(. == \"Ubuntu\")) % amiFamily",
                "podAnnotations(\"^x$\") % annotations",
                // Of these null may be what is looked for.
                "path(.spec.x | select(. == null)) % -",
                "path(.spec.x | select(. != null or true)) % -",
                "path(.spec.x | select(. != null and . == 1 or . == 2)) % -",
                "path(pod.containers[]? | select(.readinessProbe == null)) % containers",
                ".spec.ingressClassName == null % -",
                "path(.spec.x) % -",
                "path(.spec.items[]?) % items",
            })
    void readsTheWordsOffTheExpression(String expression, String words) {
        assertThat(NeededWords.of(expression)
                        .map(found -> String.join(" ", found))
                        .orElse("-"))
                .isEqualTo(words);
    }

    @Test
    void aShippedRuleFindsNothingWithoutItsWords() throws IOException {
        ManifestRules rules = new ManifestRules(Looks.SHIPPED.issues(), Looks.allTheWay(), new Diagnostics());
        int before = 0;
        for (Manifest manifest : samples()) {
            for (ManifestRules.Rule rule : rules.of(manifest.kind())) {
                before += rules.find(rule, manifest.object()).isEmpty() ? 0 : 1;
                ObjectNode without = manifest.object().deepCopy();
                rule.needs().ifPresent(words -> takeOut(without, words));

                assertThat(rule.needs().isPresent()
                                && !rules.find(rule, without).isEmpty())
                        .as("%s of %s", rule.rule().finds(), without)
                        .isFalse();
            }
        }
        assertThat(before).isGreaterThan(50);
    }

    @Test
    void mostShippedRulesHaveWords() {
        List<Optional<Set<String>>> words = Looks.SHIPPED.issues().stream()
                .map(KnownIssue::signs)
                .flatMap(signs -> signs.manifest().stream())
                .map(ManifestRule::finds)
                .map(NeededWords::of)
                .toList();

        assertThat(words.stream().filter(Optional::isPresent).count() * 2).isGreaterThan(words.size());
    }

    private static void takeOut(JsonNode node, Collection<String> words) {
        if (node instanceof ObjectNode object) {
            object.remove(words);
        }
        node.forEach(child -> takeOut(child, words));
    }

    private static List<Manifest> samples() throws IOException {
        List<Manifest> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden-preflight"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml") && Files.isRegularFile(each))
                    .sorted()
                    .toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                ManifestReader.read(file.toString(), text, collect(found), new Diagnostics());
            }
        }
        return found;
    }

    private static ManifestSink collect(List<Manifest> found) {
        return new ManifestSink() {
            @Override
            public void object(Manifest manifest) {
                found.add(manifest);
            }

            @Override
            public void unread(Unread unread) {}
        };
    }
}
