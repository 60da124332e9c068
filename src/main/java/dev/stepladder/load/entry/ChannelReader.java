package dev.stepladder.load.entry;

import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.HopRange;
import dev.stepladder.matrix.Width;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads channels, in the file of their component or in one that adds to it. */
public final class ChannelReader {
    /** The most ranges of a channel that its fact says one by one. */
    private static final int FEW = 8;

    private final MatrixFile file;

    public ChannelReader(MatrixFile file) {
        this.file = file;
    }

    /** A channel of the component whose file this is. */
    Fields.Reader<Channel> of(ComponentName component) {
        return (key, node) -> file.fields("channel", node).flatMap(fields -> channel(Optional.of(component), fields));
    }

    /** A channel that names the component it adds to. */
    public Optional<AddedChannel> added(String key, Node node) {
        return file.fields("added channel", node).flatMap(fields -> {
            Optional<ComponentName> component = fields.required("component", file::component);
            return channel(component, fields)
                    .flatMap(channel -> component.map(name -> new AddedChannel(name, channel)));
        });
    }

    private Optional<Channel> channel(Optional<ComponentName> component, Fields fields) {
        Optional<String> name = fields.required("name", file.values()::name);
        List<VersionRange> releases = fields.oneOrMore("releases", file.rangeOf(component));
        if (!fields.has("releases")) {
            file.diagnostics()
                    .error(
                            fields.place(),
                            "channel without \"releases\"",
                            "",
                            "add releases: \"...\", or a list of them");
        }
        List<HopRange> edges = fields.list("edges", (key, node) -> edge(component, node));
        Fact fact = file.fact(
                fields,
                "%s/channels/%s"
                        .formatted(component.map(ComponentName::text).orElse("component"), name.orElse("channel")),
                says(component, name, releases, edges));
        fields.done();
        String all = releases.stream().map(VersionRange::text).collect(Collectors.joining(" || "));
        return name.flatMap(word -> VersionRange.parse(all).map(range -> new Channel(word, range, edges, fact)));
    }

    private Optional<HopRange> edge(Optional<ComponentName> component, Node node) {
        return file.fields("edge of a channel", node).flatMap(fields -> {
            VersionRange from = file.rangeOf(component, fields, "from");
            VersionRange to = file.rangeOf(component, fields, "to");
            Width width = new WidthReader(file).width(fields);
            fields.done();
            return component.map(name -> new HopRange(name, from, to, width));
        });
    }

    private static String says(
            Optional<ComponentName> component,
            Optional<String> name,
            List<VersionRange> releases,
            List<HopRange> edges) {
        List<String> texts =
                new ArrayList<>(releases.stream().map(VersionRange::text).toList());
        String listed = texts.size() <= FEW
                ? String.join(" || ", texts)
                : "%s to %s, %s in all".formatted(texts.get(0), texts.get(texts.size() - 1), texts.size());
        String hops = edges.stream()
                .map(edge -> "from %s to %s%s".formatted(edge.from(), edge.to(), WidthReader.behind(edge.width())))
                .collect(Collectors.joining("; "));
        return "channel %s of %s lists %s%s"
                .formatted(
                        name.orElse(""),
                        component.map(ComponentName::text).orElse(""),
                        listed,
                        hops.isEmpty() ? "" : ", with hops " + hops);
    }
}
