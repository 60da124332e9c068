package dev.stepladder.report.matrix;

import dev.stepladder.audit.Compatibility;
import dev.stepladder.audit.OpenHops;
import dev.stepladder.audit.Verdict;
import dev.stepladder.audit.Words;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Source;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything known about one release: its dates, hops to it and from it, compatible releases, and known issues of entering it. */
public final class ReleaseCard {
    private static final int INDENT = 2;

    private final Matrices matrices;
    private final SortedMap<String, String> attributes;
    private final Component component;
    private final Release release;
    private final OpenHops hops;
    private final StringBuilder text = new StringBuilder();

    private ReleaseCard(Matrices matrices, SortedMap<String, String> attributes, Component component, Release release) {
        this.matrices = matrices;
        this.attributes = attributes;
        this.component = component;
        this.release = release;
        this.hops = new OpenHops(matrices, attributes);
    }

    /**
     * The card, for the terminal; ends in a line end.
     *
     * @param attributes of the clusters that it is about, {@code provider} among them
     */
    public static String of(
            Matrices matrices, SortedMap<String, String> attributes, Component component, Release release) {
        ReleaseCard card = new ReleaseCard(matrices, attributes, component, release);
        card.head();
        card.partners();
        card.issues();
        card.sources();
        return card.text.toString();
    }

    private void head() {
        text.append(component.name()).append(' ').append(release.version()).append(": ");
        text.append(component.title()).append('\n');
        Map<String, String> lines = new LinkedHashMap<>();
        release.build().ifPresent(build -> lines.put("build", build));
        release.withdrawn().ifPresent(why -> lines.put("withdrawn", why));
        release.avoid().ifPresent(why -> lines.put("avoid", why));
        if (!release.milestones().isEmpty()) {
            lines.put("dates", dates(release.milestones()));
        }
        matrices.providers().values().stream()
                .filter(provider -> provider.order().indexOf(component.name()) == 0)
                .forEach(provider -> provider(provider, lines));
        lines.put("from", orNone(moves(true)));
        lines.put("to", orNone(moves(false)));
        lines(lines);
    }

    /** The entries of a provider for a release of the component that gives it its stages. */
    private void provider(Provider provider, Map<String, String> lines) {
        List<Milestone> milestones = provider.milestones(release.version());
        if (!milestones.isEmpty()) {
            lines.put(provider.name() + " dates", dates(milestones));
        }
        chosen(provider.name() + " default", provider.defaults(), lines);
        chosen(provider.name() + " recommends", provider.recommended(), lines);
    }

    private void chosen(
            String name, SortedMap<Version, SortedMap<ComponentName, Version>> byMinor, Map<String, String> lines) {
        SortedMap<ComponentName, Version> chosen = byMinor.getOrDefault(release.version(), new TreeMap<>());
        if (!chosen.isEmpty()) {
            lines.put(
                    name,
                    chosen.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String orNone(String moves) {
        return moves.isEmpty() ? "nowhere" : moves;
    }

    private static String dates(List<Milestone> milestones) {
        return milestones.stream()
                .map(milestone -> milestone.kind() + " " + milestone.date())
                .collect(Collectors.joining(", "));
    }

    /** The releases that hops join to this one, by method. */
    private String moves(boolean in) {
        Map<String, List<Version>> byMethod = new LinkedHashMap<>();
        for (Release other : component.releases()) {
            Release from = in ? other : release;
            Release to = in ? release : other;
            hops.open(component, from, to)
                    .map(UpgradeGraph.Edge::family)
                    .ifPresent(family -> byMethod.computeIfAbsent(way(family), key -> new ArrayList<>())
                            .add(other.version()));
        }
        return byMethod.entrySet().stream()
                .map(method -> Words.runs(component, method.getValue()) + " (" + method.getKey() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String way(UpgradeEdges family) {
        return family.method() + (family.direction() == UpgradeEdges.Direction.UP ? "" : ", back");
    }

    private void partners() {
        Compatibility compatibility = new Compatibility(matrices, attributes);
        Map<String, String> lines = new LinkedHashMap<>();
        for (Component other : matrices.components().values()) {
            if (!other.equals(component) && compatibility.relates(component, other)) {
                lines.put(other.name().text(), verdicts(other, compatibility));
            }
        }
        if (!lines.isEmpty()) {
            text.append("\nruns with")
                    .append(attributes.containsKey("provider") ? ", on " + attributes.get("provider") : "")
                    .append('\n');
            lines(lines);
        }
    }

    private String verdicts(Component other, Compatibility compatibility) {
        Map<Verdict, List<Version>> byVerdict = new EnumMap<>(Verdict.class);
        for (Release partner : other.releases()) {
            byVerdict
                    .computeIfAbsent(
                            compatibility.verdict(component, release, other, partner), key -> new ArrayList<>())
                    .add(partner.version());
        }
        String listed = byVerdict.entrySet().stream()
                .filter(entry -> entry.getKey() != Verdict.NO)
                .map(entry -> entry.getKey().word() + " " + Words.runs(other, entry.getValue()))
                .collect(Collectors.joining("; "));
        return listed.isEmpty() ? "none" : listed;
    }

    private void issues() {
        List<KnownIssue> met = matrices.issues().stream()
                .filter(issue -> !issue.signs().onlyInManifests())
                .filter(issue -> issue.component().equals(component.name()))
                .filter(issue -> issue.when().holds(attributes))
                .filter(issue -> component.releases().stream()
                        .anyMatch(from -> hops.isEdge(component, from, release)
                                && issue.strikes(from.version(), release.version())))
                .sorted(Comparator.comparing(KnownIssue::severity).thenComparing(KnownIssue::id))
                .toList();
        if (met.isEmpty()) {
            return;
        }
        text.append("\nknown issues of a hop to it\n");
        for (KnownIssue issue : met) {
            text.append("  %s %s: %s\n"
                    .formatted(
                            issue.severity().word(), issue.id(), issue.trouble().symptom()));
            part("when", issue.when().toString());
            part("check", issue.trouble().check().orElse(""));
            part("remedy", issue.trouble().remedy());
            part("fixed in", issue.fix().inWords().orElse(""));
        }
    }

    private void part(String name, String value) {
        if (!value.isEmpty()) {
            text.append("    ").append(name).append(": ").append(value).append('\n');
        }
    }

    private void sources() {
        text.append("\nsources\n");
        for (Source source : release.fact().sources()) {
            text.append("  ")
                    .append(source.url())
                    .append(" (read ")
                    .append(source.read())
                    .append(")\n");
        }
    }

    private void lines(Map<String, String> lines) {
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        lines.forEach((name, value) -> text.append(" ".repeat(INDENT))
                .append(name)
                .append(" ".repeat(width - name.length() + INDENT))
                .append(value)
                .append('\n'));
    }
}
