package dev.stepladder.facts;

import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.Term;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The joint table of KServe: with one Kubernetes minor, these Istio and Knative releases. A row that names its KServe is the rule of that release; a row
 * of documents that name none is the rule of some release.
 */
final class KserveFacts {
    private final Shipped shipped;

    KserveFacts(Shipped shipped) {
        this.shipped = shipped;
    }

    List<String> row(FactRow row) {
        String kserve = row.cell("kserve_docs_version").orElseThrow();
        if (row.cell("istio_recommended").isEmpty()) {
            return List.of();
        }
        String minor = row.cell("k8s_minor").orElseThrow();
        String wanted = minors(row.words("istio_recommended")) + " and " + minors(row.words("knative_recommended"));
        List<String> here = new ArrayList<>();
        for (Rule rule : shipped.matrices().rules()) {
            if (rule instanceof Rule.Requires requires
                    && isGiven(requires, "kubernetes", minor)
                    && requires.needs().stream()
                            .anyMatch(need -> need.component().text().equals("knative-serving"))
                    && (kserve.startsWith("docs ") || isGiven(requires, "kserve", kserve))) {
                here.add(releases(requires, "istio") + " and " + releases(requires, "knative-serving"));
            }
        }
        return here.contains(wanted)
                ? List.of()
                : List.of(row.mismatch(
                        kserve + " on " + minor, "facts %s, matrix %s".formatted(wanted, String.join("; ", here))));
    }

    private static boolean isGiven(Rule.Requires rule, String component, String version) {
        return rule.given().stream()
                .anyMatch(term -> term.component().text().equals(component)
                        && term.range().contains(Version.of(version)));
    }

    private static NavigableSet<Version> minors(List<String> words) {
        NavigableSet<Version> minors = new TreeSet<>();
        words.forEach(word -> minors.add(Version.of(word).toMinor()));
        return minors;
    }

    private NavigableSet<Version> releases(Rule.Requires rule, String component) {
        NavigableSet<Version> releases = new TreeSet<>();
        for (Term need : rule.needs()) {
            if (need.component().text().equals(component)) {
                shipped.component(component).releases().stream()
                        .map(release -> release.version())
                        .filter(need.range()::contains)
                        .forEach(releases::add);
            }
        }
        return releases;
    }
}
