package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Origin;
import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says how grave a thing is on the way that was asked for. What the way never comes to is worth knowing, and no more.
 */
final class Judge {
    /** An issue, asked of some environments. */
    private record Asked(String issue, SortedSet<EnvironmentName> environments) {}

    private final HopsAhead way;

    /** Most objects meet the same few issues. */
    private final Map<Asked, Optional<HopAhead>> issues = new HashMap<>();

    Judge(HopsAhead way) {
        this.way = way;
    }

    /** An object written in an API that goes away; nothing if the way has nothing to do with it, now or later. */
    Finding removal(
            ApiRemoval removal, Manifest manifest, List<JsonNode> path, SortedSet<EnvironmentName> environments) {
        Optional<VersionRange> gone = removal.removedIn().map(Judge::from);
        Optional<HopAhead> hop =
                gone.flatMap(range -> way.first(environments, passage -> passage.enters(removal.component(), range)));
        boolean already = hop.isEmpty()
                && gone.map(range -> way.startsIn(removal.component(), range)).orElse(false);
        Optional<Version> target = way.target(removal.component());
        boolean deprecated = Stream.of(removal.deprecatedIn(), removal.removedIn())
                .flatMap(Optional::stream)
                .anyMatch(version -> target.isPresent() && version.compareTo(target.get()) <= 0);
        KnownIssue.Severity severity = hop.isPresent()
                ? KnownIssue.Severity.BLOCKER
                : already ? KnownIssue.Severity.WARNING : KnownIssue.Severity.INFO;
        return new Finding(
                removal.fact().id(),
                surely(severity, manifest.origin()),
                manifest.place(path),
                manifest.place(),
                Finding.ObjectName.of(manifest),
                gone(removal) + (already ? ", which runs already" : ""),
                remedy(removal),
                removal.fact().sources(),
                hop,
                environments,
                Optional.empty(),
                manifest.origin(),
                Optional.of(new Finding.ApiLife(
                        removal.component(),
                        removal.deprecatedIn(),
                        removal.removedIn(),
                        removal.replacement().orElse(""),
                        removal.replacementSince(),
                        deprecated)));
    }

    private static String gone(ApiRemoval removal) {
        ComponentName component = removal.component();
        Optional<String> deprecated = removal.deprecatedIn()
                .map(version -> "%s is deprecated from %s %s on".formatted(removal.api(), component, version));
        return removal.removedIn()
                .map(version -> "%s is gone from %s %s on".formatted(removal.api(), component, version))
                .orElseGet(() -> deprecated.orElse(removal.api() + " is deprecated") + ", no removal announced");
    }

    /** What may never be rendered is no blocker, and what a template chooses by the cluster's version takes care of itself. */
    private static KnownIssue.Severity surely(KnownIssue.Severity severity, Origin origin) {
        return switch (origin.kind()) {
            case CHOSEN -> KnownIssue.Severity.INFO;
            case CONDITIONAL, MENTIONED, PRINTED ->
                severity == KnownIssue.Severity.BLOCKER ? KnownIssue.Severity.WARNING : severity;
            default -> severity;
        };
    }

    private static String remedy(ApiRemoval removal) {
        String since = removal.replacementSince()
                .map(version -> ", served from %s %s on".formatted(removal.component(), version))
                .orElse("");
        return removal.replacement()
                        .map(api -> "write " + api + since)
                        .orElse("nothing replaces it: take the object out of the manifests")
                + removal.note().map(note -> "; " + note).orElse("");
    }

    /** An object that a known issue will strike. */
    Finding issue(
            ManifestRules.Rule found, Manifest manifest, List<JsonNode> path, SortedSet<EnvironmentName> environments) {
        KnownIssue issue = found.issue();
        Optional<HopAhead> hop = issues.computeIfAbsent(
                new Asked(issue.id(), new TreeSet<>(environments)),
                asked -> way.first(environments, passage -> passage.meets(issue)));
        KnownIssue.Severity severity = hop.isEmpty()
                ? KnownIssue.Severity.INFO
                : found.rule().severity().orElse(issue.severity());
        String seen = found.rule().says();
        return new Finding(
                issue.id(),
                severity,
                manifest.place(path),
                manifest.place(),
                Finding.ObjectName.of(manifest),
                seen.isEmpty() ? issue.trouble().symptom() : seen,
                issue.trouble().remedy(),
                issue.fact().sources(),
                hop,
                environments,
                Optional.empty(),
                manifest.origin(),
                Optional.empty());
    }

    private static VersionRange from(Version version) {
        return VersionRange.of(">=" + version.text());
    }
}
