package dev.stepladder.upstream;

import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** APIs that go away, by their name and kind. */
final class RemovalComparison {
    private final Matrices matrices;
    private final Findings findings;

    RemovalComparison(Matrices matrices, Findings findings) {
        this.matrices = matrices;
        this.findings = findings;
    }

    void compare(Upstream.Removal said) {
        Optional<ApiRemoval> own =
                matrices.removals().stream().filter(known -> isOf(known, said)).findFirst();
        if (own.isEmpty()) {
            file(said)
                    .ifPresentOrElse(
                            file -> findings.lacks("removals of " + said.component(), Entries.removal(file, said)),
                            () -> findings.skip("%s %s: no matrix describes %s"
                                    .formatted(said.api(), said.kind(), said.component())));
            return;
        }
        String here = own.get().removedIn().map(Version::text).orElse("");
        if (here.equals(said.removedIn())) {
            findings.same();
        } else if (!said.removedIn().isEmpty()) {
            findings.differs(new Difference(
                    "%s %s: removed in %s upstream, %s in the matrix\n    at %s"
                            .formatted(
                                    said.api(),
                                    said.kind(),
                                    said.removedIn(),
                                    here.isEmpty() ? "none" : here,
                                    own.get().fact().place()),
                    Optional.of(new Change.Value(
                            own.get().fact().place(),
                            List.of("removedIn"),
                            YamlText.quoted(said.removedIn()),
                            here.isEmpty()))));
        }
    }

    /** The file with most of the component's removals; else that of the component. */
    private Optional<String> file(Upstream.Removal said) {
        Map<String, Long> files = matrices.removals().stream()
                .filter(known -> known.component().equals(said.component()))
                .map(known -> known.fact().place().file())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return files.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> matrices.component(said.component())
                        .map(Component::place)
                        .map(place -> place.file()));
    }

    /** An entry without a version or kind is about all versions or kinds. */
    private static boolean isOf(ApiRemoval known, Upstream.Removal said) {
        int slash = said.api().indexOf('/');
        String group = slash < 0 ? said.api() : said.api().substring(0, slash);
        String version = slash < 0 ? "" : said.api().substring(slash + 1);
        return known.component().equals(said.component()) && known.covers(group, version, said.kind());
    }
}
