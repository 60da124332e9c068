package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what was seen of clusters as a fleet file, each line with the place where it was seen. */
public final class FleetText {
    private final StringBuilder text = new StringBuilder();

    private FleetText() {}

    /**
     * A fleet file, and what it leaves open.
     *
     * @param questions in sentences; the text has them as comments
     */
    public record Written(String text, List<String> questions) {
        public Written {
            questions = List.copyOf(questions);
        }
    }

    /**
     * The fleet file of some clusters.
     *
     * @param environment the environment of all; without it each is in the one that its name speaks of, or else in the first of the usual ones
     */
    public static Written of(
            List<SeenCluster> clusters, Optional<String> environment, Matrices matrices, Diagnostics problems) {
        List<ClusterDraft> drafts = clusters.stream()
                .map(cluster -> new ClusterDrafter(cluster, matrices, problems).draft())
                .toList();
        FleetText file = new FleetText();
        List<String> questions = questions(drafts, environment.isPresent());
        file.write(drafts, questions, environment);
        return new Written(file.text.toString(), questions);
    }

    private static List<String> questions(List<ClusterDraft> drafts, boolean isEnvironmentGiven) {
        List<String> all = new ArrayList<>();
        if (!isEnvironmentGiven
                && drafts.stream()
                        .anyMatch(draft -> EnvironmentWord.in(draft.name()).isPresent())) {
            drafts.stream()
                    .filter(draft -> EnvironmentWord.in(draft.name()).isEmpty())
                    .forEach(draft -> all.add(FleetNames.comment(
                            "which environment does %s belong to? Its name says none; it is in %s until you move it"
                                    .formatted(draft.name(), EnvironmentWord.DEV.environment()))));
        }
        for (ClusterDraft draft : drafts) {
            String whose = drafts.size() > 1 ? draft.name() + ": " : "";
            draft.questions().forEach(question -> all.add(FleetNames.comment(whose + question)));
        }
        return all;
    }

    private void write(List<ClusterDraft> drafts, List<String> questions, Optional<String> environment) {
        if (!questions.isEmpty()) {
            text.append("# Open questions: a plan made from this file is as good as their answers.\n");
            questions.forEach(question -> text.append("# - ").append(question).append('\n'));
        }
        Set<Optional<String>> providers = new LinkedHashSet<>();
        drafts.forEach(draft -> providers.add(draft.provider()));
        Optional<String> common = providers.size() == 1 ? drafts.get(0).provider() : Optional.empty();
        common.ifPresent(provider -> text.append("provider: ").append(provider).append('\n'));
        text.append("environments:\n");
        environment.ifPresentOrElse(
                name -> environment(FleetNames.name(name), "", drafts, common.isEmpty()),
                () -> drafts.stream()
                        .collect(Collectors.groupingBy(FleetText::byName, TreeMap::new, Collectors.toList()))
                        .forEach((word, named) ->
                                environment(word.environment(), remark(named), named, common.isEmpty())));
    }

    private static EnvironmentWord byName(ClusterDraft draft) {
        return EnvironmentWord.in(draft.name()).orElse(EnvironmentWord.DEV);
    }

    private static String remark(List<ClusterDraft> drafts) {
        boolean named = drafts.stream()
                .anyMatch(draft -> EnvironmentWord.in(draft.name()).isPresent());
        return !named ? "" : "    # by the name%s of the cluster%s".formatted(s(drafts), s(drafts));
    }

    private static String s(List<ClusterDraft> drafts) {
        return drafts.size() == 1 ? "" : "s";
    }

    private void environment(String name, String remark, List<ClusterDraft> drafts, boolean ownProvider) {
        text.append("  - name: ").append(YamlText.quoted(name)).append(remark).append("\n    clusters:\n");
        drafts.forEach(draft -> cluster(draft, ownProvider));
    }

    private void cluster(ClusterDraft draft, boolean ownProvider) {
        text.append("      - name: ")
                .append(YamlText.quoted(FleetNames.name(draft.name())))
                .append('\n');
        if (ownProvider) {
            draft.provider()
                    .ifPresent(provider ->
                            text.append("        provider: ").append(provider).append('\n'));
        }
        if (!draft.attributes().isEmpty()) {
            List<String> pairs = new ArrayList<>();
            for (Map.Entry<String, String> attribute : draft.attributes().entrySet()) {
                pairs.add("%s: %s".formatted(attribute.getKey(), YamlText.quoted(attribute.getValue())));
            }
            text.append("        attributes: {")
                    .append(String.join(", ", pairs))
                    .append("}\n");
        }
        if (!draft.units().isEmpty()) {
            text.append("        units:\n");
            draft.units()
                    .forEach(
                            unit -> text.append("          ").append(line(unit)).append('\n'));
        }
        if (!draft.uncovered().isEmpty()) {
            text.append("        uncovered:\n");
            draft.uncovered()
                    .forEach(thing ->
                            text.append("          - ").append(line(thing)).append('\n'));
        }
    }

    private static String line(UnitLine unit) {
        String version = YamlText.quoted(unit.version());
        boolean named = unit.name().equals(unit.component());
        boolean plain = named
                && unit.nodes() == 0
                && unit.written().isEmpty()
                && unit.state().equals(UnitLine.State.NONE);
        String value = plain
                ? version
                : "{%sversion: %s%s%s%s}"
                        .formatted(
                                named && unit.nodes() == 0 ? "" : "component: %s, ".formatted(unit.component()),
                                version,
                                unit.nodes() > 0 ? ", nodes: " + unit.nodes() : "",
                                state(unit.state()),
                                written(unit));
        return "%s: %s    # %s".formatted(YamlText.key(unit.name()), value, FleetNames.comment(unit.remark()));
    }

    /** What is to know of a unit besides its version, as a fleet file has it. */
    static String state(UnitLine.State state) {
        StringBuilder text = new StringBuilder();
        state.to()
                .ifPresent(to -> text.append(", hop: {to: ")
                        .append(YamlText.quoted(to))
                        .append(state.done().isEmpty() ? "" : ", done: " + YamlText.quoted(state.done()))
                        .append('}'));
        state.failed().ifPresent(why -> text.append(", failed: ").append(YamlText.quoted(why)));
        state.paused().ifPresent(why -> text.append(", paused: ").append(YamlText.quoted(why)));
        return text.toString();
    }

    /** The lines in which the version is written; the value only where it is another text than the version. */
    private static String written(UnitLine unit) {
        if (unit.written().isEmpty()) {
            return "";
        }
        String usual =
                Version.parse(unit.version()).map(WrittenAt::defaultValue).orElse("");
        List<String> lines = new ArrayList<>();
        for (WrittenAt at : unit.written()) {
            lines.add("{file: %s, line: %s, key: %s%s%s}"
                    .formatted(
                            YamlText.quoted(at.file()),
                            at.line(),
                            YamlText.key(at.key()),
                            at.value().equals(usual) ? "" : ", value: " + YamlText.quoted(at.value()),
                            at.isChart() ? ", chart: true" : ""));
        }
        return ", written: [" + String.join(", ", lines) + "]";
    }

    static String line(Uncovered thing) {
        StringBuilder line = new StringBuilder("{name: ").append(YamlText.quoted(thing.name()));
        thing.version().ifPresent(text -> line.append(", version: ").append(YamlText.quoted(text)));
        thing.seen().ifPresent(text -> line.append(", seen: ").append(YamlText.quoted(text)));
        thing.why().ifPresent(text -> line.append(", why: ").append(YamlText.quoted(text)));
        return line.append('}').toString();
    }
}
