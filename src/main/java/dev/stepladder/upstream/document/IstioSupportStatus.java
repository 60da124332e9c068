package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.Level;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Istio's support status: a list of releases, the newest first, with dates in English.
 *
 * <p>{@code k8sVersions} are supported. {@code testedK8sVersions} are under the heading "Tested, but not supported" on the page that shows them.
 * Both have been a list since 2024, and one text with commas before. A date that begins with {@code ~} is an estimate, and so no fact.
 */
final class IstioSupportStatus {
    private final Diagnostics diagnostics;
    private final UpstreamValues values;
    private final List<String> skipped = new ArrayList<>();

    private IstioSupportStatus(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new UpstreamValues(diagnostics);
    }

    static Upstream read(Node root, Optional<String> component, Diagnostics diagnostics) {
        IstioSupportStatus reader = new IstioSupportStatus(diagnostics);
        ComponentName name = component.map(ComponentName::new).orElse(new ComponentName("istio"));
        List<Upstream.Release> releases = reader.values.items(root, "", "Istio's support status").stream()
                .flatMap(item -> Fields.of(item, "entry", diagnostics).stream())
                .flatMap(fields -> reader.release(name, fields).stream())
                .toList();
        return new Upstream(releases, List.of(), List.of(), List.of(), reader.skipped);
    }

    private Optional<Upstream.Release> release(ComponentName component, Fields fields) {
        Optional<String> text = values.required(fields, "version");
        NavigableMap<String, LocalDate> dates = new TreeMap<>();
        date(fields, "releaseDate", text).ifPresent(day -> dates.put("released", day));
        date(fields, "eolDate", text).ifPresent(day -> dates.put("eol", day));
        List<Upstream.Fits> fits = Stream.of(
                        fits(fields, "k8sVersions", Level.SUPPORTED), fits(fields, "testedK8sVersions", Level.TESTED))
                .flatMap(Optional::stream)
                .toList();
        fields.doneAmongOthers();
        Optional<Version> version =
                text.flatMap(Version::parse).filter(known -> known.numbers().size() == 2);
        if (text.isPresent() && version.isEmpty()) {
            skipped.add(text.get() + ": not one release");
        }
        return version.map(known -> new Upstream.Release(component, known, "", dates, fits, fields.place()));
    }

    private Optional<Upstream.Fits> fits(Fields fields, String key, Level level) {
        NavigableSet<Version> versions = new TreeSet<>();
        Values texts = new Values(diagnostics);
        List<String> words = isList(fields, key)
                ? fields.list(key, texts::text)
                : values.text(fields, key).stream()
                        .flatMap(text -> Stream.of(text.split(",", -1)))
                        .toList();
        for (String word : words) {
            Version.parse(word.strip())
                    .ifPresentOrElse(
                            versions::add,
                            () -> diagnostics.error(
                                    fields.placeOf(key),
                                    key + " names no version",
                                    "found \"" + word.strip() + "\", expected such as 1.30",
                                    ""));
        }
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Upstream.Fits(new ComponentName("kubernetes"), level, versions, new TreeSet<>()));
    }

    private static boolean isList(Fields fields, String key) {
        return fields.optional(key, (name, node) -> Optional.of(node))
                .filter(Node.Sequence.class::isInstance)
                .isPresent();
    }

    private Optional<LocalDate> date(Fields fields, String key, Optional<String> version) {
        Optional<String> text = values.text(fields, key);
        Optional<LocalDate> date = text.flatMap(UpstreamValues::englishDay);
        if (text.isPresent() && date.isEmpty()) {
            skipped.add("%s of %s: \"%s\" is no exact day".formatted(key, version.orElse("an entry"), text.get()));
        }
        return date;
    }
}
