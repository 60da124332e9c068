package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.load.entry.Channels;
import dev.stepladder.load.entry.Releases;
import dev.stepladder.load.entry.UnknownComponent;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads provider, attributes, units, accepted rules and terms of change, which fleets, environments and clusters write alike. */
final class SettingsReader {
    private record Attribute(String name, String value) {}

    private record NamedUnit(String name, Optional<Unit> unit) {}

    private final Matrices matrices;
    private final boolean judgesNames;
    private final Values values;
    private final WrittenReader writtenReader;
    private final TermsReader termsReader;
    private final UnitStateReader unitStateReader;
    private final Diagnostics diagnostics;
    private final NavigableSet<String> acceptable = new TreeSet<>();

    /**
     * @param judgesNames whether the matrices are complete, so that a name they do not have is wrong
     */
    SettingsReader(Matrices matrices, boolean judgesNames, Values values, Diagnostics diagnostics) {
        this.matrices = matrices;
        this.judgesNames = judgesNames;
        this.values = values;
        this.writtenReader = new WrittenReader(values, diagnostics);
        this.termsReader = new TermsReader(values, this::checkComponent, diagnostics);
        this.unitStateReader = new UnitStateReader(values, diagnostics);
        this.diagnostics = diagnostics;
        acceptable.addAll(matrices.acceptable());
    }

    Settings read(Fields fields) {
        Optional<String> provider = fields.optional("provider", values::name);
        provider.ifPresent(
                name -> checkKnown("provider", name, matrices.providers().keySet(), fields.placeOf("provider")));
        if (provider.isEmpty() && fields.has("provider")) {
            provider = Optional.of("");
        }
        TreeMap<String, String> attributes = new TreeMap<>();
        fields.entries("attributes", this::attribute)
                .forEach(attribute -> attributes.put(attribute.name(), attribute.value()));
        fields.entries("channels", this::channel)
                .forEach(attribute -> attributes.put(attribute.name(), attribute.value()));
        Map<String, Optional<Unit>> units = new LinkedHashMap<>();
        fields.entries("units", this::unit).forEach(named -> units.put(named.name(), named.unit()));
        NavigableSet<String> accepted = new TreeSet<>(fields.oneOrMore("accept", this::accepted));
        return new Settings(
                provider,
                attributes,
                units,
                new UncoveredReader(values, diagnostics).read(fields),
                accepted,
                new PoliciesReader(values, this::checkComponent, diagnostics).read(fields),
                termsReader.terms(fields));
    }

    /** A value that conditions can compare: one word or version. */
    private Optional<Attribute> attribute(Node.Scalar key, Node node) {
        Optional<String> name = values.name("attribute", key);
        Optional<String> value = values.attribute("attribute " + key.text(), node);
        if (key.text().equals("provider")) {
            diagnostics.error(
                    key.place(),
                    "provider among the attributes",
                    "the provider has a key of its own",
                    "write provider: NAME next to attributes");
            return Optional.empty();
        }
        if (judgesNames && value.isPresent()) {
            Channels.ofAttribute(key.text(), matrices)
                    .ifPresent(component -> Channels.resolve(component, value.get(), node.place(), diagnostics));
        }
        return name.flatMap(word -> value.map(text -> new Attribute(word, text)));
    }

    /** {@code component: channel}, which is an attribute of the cluster. */
    private Optional<Attribute> channel(Node.Scalar key, Node node) {
        Optional<Component> component = component(key.text(), key.place());
        Optional<String> name = values.name("channel", node);
        if (judgesNames && component.isPresent() && name.isPresent()) {
            Channels.resolve(component.get(), name.get(), node.place(), diagnostics);
        }
        return component.flatMap(known -> name.map(word -> new Attribute(Channel.attribute(known.name()), word)));
    }

    private Optional<String> accepted(String key, Node node) {
        return values.text(key, node).map(name -> {
            Optional<String> risk = matrices.riskOf(name).filter(known -> !acceptable.contains(name));
            if (judgesNames && risk.isPresent()) {
                diagnostics.error(
                        node.place(),
                        "rule %s is not accepted by its own name".formatted(name),
                        "it is accepted with its risk, which other rules may share",
                        "write " + risk.get());
            } else {
                checkKnown("rule to accept", name, acceptable, node.place());
            }
            return name;
        });
    }

    /** The short form {@code component: version}, or the long one under a name of its own. */
    private Optional<NamedUnit> unit(Node.Scalar key, Node node) {
        Optional<String> name = values.name("unit", key);
        Optional<Unit> unit = name.flatMap(word -> node instanceof Node.Mapping
                ? longForm(word, node)
                : component(word, key.place())
                        .flatMap(component -> release(component, word, node)
                                .map(release -> unit(word, component, release, Optional.empty(), node.place()))));
        return Optional.of(new NamedUnit(key.text(), unit));
    }

    private Optional<Unit> longForm(String name, Node node) {
        return Fields.of(node, "unit", diagnostics).flatMap(fields -> {
            Optional<Component> component = fields.has("component")
                    ? fields.optional("component", values::name)
                            .flatMap(word -> component(word, fields.placeOf("component")))
                    : component(name, fields.place());
            Optional<Release> release = fields.required(
                    "version",
                    (key, version) -> component.isPresent()
                            ? release(component.get(), key, version)
                            : values.text(key, version).flatMap(text -> Optional.empty()));
            Optional<Integer> nodes = fields.optional("nodes", values::count);
            if (nodes.isPresent() && component.filter(known -> !known.rolls()).isPresent()) {
                diagnostics.error(
                        fields.placeOf("nodes"),
                        "nodes for a component that rolls none",
                        "a hop of " + component.get().name() + " replaces no nodes",
                        "leave it out");
            }
            UnitState state = unitStateReader.read(
                    fields,
                    name,
                    release.map(Release::version),
                    nodes,
                    (key, version) -> component
                            .flatMap(known -> release(known, key, version))
                            .map(Release::version));
            List<WrittenAt> written = writtenReader.read(fields, release.map(Release::version));
            fields.done();
            return component.flatMap(
                    known -> release.map(version -> unit(name, known, version, nodes, fields.placeOf("version"))
                            .in(state)
                            .writtenAt(written)));
        });
    }

    private Unit unit(String name, Component component, Release release, Optional<Integer> nodes, Place place) {
        int count = component.rolls() ? nodes.orElse(0) : 0;
        return new Unit(name, component.name(), release.version(), count, place);
    }

    private Optional<Release> release(Component component, String key, Node node) {
        return values.text(key, node)
                .flatMap(text -> judgesNames
                        ? Releases.resolve(component, text, node.place(), diagnostics)
                        : Version.parse(text).flatMap(component::release));
    }

    private Optional<Component> component(String name, Place place) {
        checkComponent(name, place);
        return matrices.component(name);
    }

    private void checkComponent(Node.Scalar name) {
        checkComponent(name.text(), name.place());
    }

    private void checkComponent(String name, Place place) {
        if (judgesNames && matrices.component(name).isEmpty()) {
            diagnostics.add(UnknownComponent.of(name, matrices.componentNames(), place));
        }
    }

    /** A provider with a short name is seldom a misspelling of another: aks is not eks. */
    private static String fix(String what, String name, Set<String> known) {
        return what.equals("provider") && name.length() <= 4 && !known.contains(name + "s")
                ? ""
                : Nearest.to(name, known).map(meant -> "write " + meant).orElse("");
    }

    private void checkKnown(String what, String name, Set<String> known, Place place) {
        if (judgesNames && !known.contains(name)) {
            diagnostics.error(
                    place,
                    "unknown " + what + " \"" + name + '"',
                    known.isEmpty() ? "the matrices have no " + what : "known: " + String.join(", ", known),
                    fix(what, name, known));
        }
    }
}
