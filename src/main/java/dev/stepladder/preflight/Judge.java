package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Says how grave a thing is on the way that was asked for. What the way never comes to is worth knowing, and no more.
 */
final class Judge {
    private static final List<JsonNode> API_VERSION = List.of(TextNode.valueOf("apiVersion"));

    private final HopsAhead way;

    Judge(HopsAhead way) {
        this.way = way;
    }

    /** An object written in an API that goes away; nothing if the way has nothing to do with it, now or later. */
    Finding removal(ApiRemoval removal, Manifest manifest, SortedSet<String> environments) {
        Optional<VersionRange> gone = removal.removedIn().map(Judge::from);
        Optional<HopAhead> hop =
                gone.flatMap(range -> way.first(environments, passage -> passage.enters(removal.component(), range)));
        boolean already = hop.isEmpty()
                && gone.map(range -> way.startsIn(removal.component(), range)).orElse(false);
        boolean deprecated = removal.deprecatedIn()
                .map(version -> way.reaches(removal.component(), from(version)))
                .orElse(false);
        KnownIssue.Severity severity = hop.isPresent()
                ? KnownIssue.Severity.BLOCKER
                : already ? KnownIssue.Severity.WARNING : KnownIssue.Severity.INFO;
        String since = removal.removedIn()
                .map(version -> "%s is gone from %s %s on".formatted(removal.api(), removal.component(), version))
                .orElse("%s is deprecated, no removal announced".formatted(removal.api()));
        String suffix = already
                ? ", which runs already"
                : hop.isEmpty() && deprecated && removal.removedIn().isPresent() ? ", and deprecated before" : "";
        return new Finding(
                removal.fact().id(),
                severity,
                manifest.place(API_VERSION),
                manifest.place(),
                Finding.ObjectName.of(manifest),
                since + suffix,
                remedy(removal),
                removal.fact().sources(),
                hop,
                environments,
                Optional.empty());
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
    Finding issue(ManifestRules.Rule found, Manifest manifest, List<JsonNode> path, SortedSet<String> environments) {
        KnownIssue issue = found.issue();
        Optional<HopAhead> hop = way.first(environments, passage -> passage.meets(issue));
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
                Optional.empty());
    }

    private static VersionRange from(Version version) {
        return VersionRange.of(">=" + version.text());
    }
}
