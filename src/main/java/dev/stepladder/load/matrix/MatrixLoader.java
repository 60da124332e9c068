package dev.stepladder.load.matrix;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.load.entry.ChannelReader;
import dev.stepladder.load.entry.ComponentReader;
import dev.stepladder.load.entry.GateReader;
import dev.stepladder.load.entry.IssueReader;
import dev.stepladder.load.entry.MatrixFile;
import dev.stepladder.load.entry.Mentions;
import dev.stepladder.load.entry.OverrideReader;
import dev.stepladder.load.entry.ProviderReader;
import dev.stepladder.load.entry.RangeBinding;
import dev.stepladder.load.entry.ReleaseReader;
import dev.stepladder.load.entry.RemovalReader;
import dev.stepladder.load.entry.RuleReader;
import dev.stepladder.load.entry.Sources;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import dev.stepladder.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads matrix files into matrices, in two passes: each file for itself, then references between files: added releases, then mentions, overrides
 * last. So neither the order of files nor that of keys matters.
 */
public final class MatrixLoader {
    private static final List<String> KINDS = List.of("component", "provider", "about");

    private final Diagnostics diagnostics;
    private final MatrixDraft draft;
    private final AddedReleases added;
    private final AddedChannels channels;
    private final Overrides overrides;
    private final Mentions mentions = new Mentions();
    private final Set<String> unclear = new TreeSet<>();

    private MatrixLoader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.draft = new MatrixDraft(diagnostics);
        this.added = new AddedReleases(diagnostics);
        this.channels = new AddedChannels(diagnostics);
        this.overrides = new Overrides(diagnostics);
    }

    /**
     * Reads all files, shipped ones and a team's own alike.
     *
     * @param files in any order; of two definitions of the same name, the later one is reported
     * @param diagnostics collects every problem of every file
     * @return everything that could be read; complete, and fit for planning, only if no errors were added
     */
    public static Matrices load(List<InputFile> files, Diagnostics diagnostics) {
        return loadWithRanges(files, diagnostics).matrices();
    }

    /** As {@link #load}, with the place of every range, for checks of the files themselves. */
    public static LoadedMatrices loadWithRanges(List<InputFile> files, Diagnostics diagnostics) {
        MatrixLoader loader = new MatrixLoader(diagnostics);
        files.forEach(loader::read);
        loader.added.place(loader.draft, loader.unclear);
        loader.channels.place(loader.draft);
        loader.mentions.check(loader.draft.components(), loader.unclear, diagnostics);
        Matrices matrices = RangeBinding.of(loader.overrides.applied(loader.draft.matrices(), loader.unclear));
        return new LoadedMatrices(matrices, loader.mentions.ranges());
    }

    private void read(InputFile input) {
        Diagnostics own = new Diagnostics();
        Optional<Node> root = YamlReader.read(input, "component: NAME", own);
        Optional<String> kind = root.flatMap(node -> kind(node, own));
        if (root.isEmpty() || kind.isEmpty()) {
            unclear.add(baseName(input.name()));
        } else {
            Fields.of(root.get(), kind.get() + " file", own)
                    .ifPresent(fields -> read(kind.get(), fields, baseName(input.name()), own));
        }
        own.sorted().forEach(diagnostics::add);
    }

    private void read(String kind, Fields fields, String baseName, Diagnostics own) {
        fields.has(kind);
        Values values = new Values(own);
        MatrixFile file = new MatrixFile(values, new Sources(fields, values, own), mentions, own);
        Optional<Component> component = Optional.empty();
        GateReader gateReader = new GateReader(file, "");
        switch (kind) {
            case "component" -> {
                component = ComponentReader.read(fields, file);
                commands(fields, component.map(known -> known.name().text()).orElse(baseName), gateReader);
            }
            case "provider" -> {
                ProviderReader.read(fields, file).ifPresent(draft::add);
                commands(fields, "provider/" + baseName, gateReader);
            }
            default -> {
                fields.required(kind, values::text);
                fields.list("releases", new ReleaseReader(file)::added).forEach(added::add);
                fields.list("channels", new ChannelReader(file)::added).forEach(channels::add);
                fields.list("overrides", new OverrideReader(file)::override).forEach(overrides::add);
            }
        }
        fields.list("rules", new RuleReader(file)::rule).forEach(draft::add);
        IssueReader issueReader = new IssueReader(file, "");
        fields.list("issues", issueReader::issue).forEach(draft::add);
        issueReader.requirements().forEach(draft::add);
        fields.list("removals", new RemovalReader(file)::removal).forEach(draft::add);
        fields.list("gates", gateReader::gate).forEach(draft::add);
        fields.done();
        component.ifPresent(draft::add);
        if (kind.equals("component") && own.hasErrors()) {
            unclear.add(component.map(known -> known.name().text()).orElse(baseName));
        }
    }

    private void commands(Fields fields, String owner, GateReader reader) {
        fields.list("commands", (key, node) -> reader.command(owner, node)).forEach(draft::add);
    }

    /** The key that gives a file's kind. It is first by custom, but may be anywhere. */
    private static Optional<String> kind(Node root, Diagnostics own) {
        return Fields.of(root, "matrix file", own).flatMap(fields -> {
            List<String> kinds = KINDS.stream().filter(fields::has).toList();
            if (kinds.size() != 1) {
                reportKind(fields, kinds, own);
                return Optional.empty();
            }
            return Optional.of(kinds.get(0));
        });
    }

    private static void reportKind(Fields fields, List<String> kinds, Diagnostics own) {
        String first = fields.firstKey();
        own.error(
                fields.place(),
                kinds.isEmpty() ? "matrix file of unknown kind" : "matrix file of several kinds",
                kinds.isEmpty()
                        ? "found " + (first.isEmpty() ? "no keys" : "the first key " + first)
                                + ", expected component, provider or about"
                        : "found " + String.join(" and ", kinds),
                kinds.isEmpty()
                        ? Nearest.to(first, KINDS)
                                .map(kind -> "write " + kind + ": ...")
                                .orElse("")
                        : "put each into a file of its own");
    }

    /** The expected name of a file's component: {@code istio} of {@code matrices/istio.yaml}. */
    private static String baseName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
