package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Environment;
import dev.stepladder.fleet.Exclusion;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Pace;
import dev.stepladder.fleet.Selector;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Values;
import dev.stepladder.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a fleet file into a fleet.
 *
 * <p>Top-level settings apply to every cluster. An environment or cluster overrides them: units and attributes key by key; accepted rules and
 * freezes accumulate. Nothing is assumed: a cluster runs the units of the file, and no more.
 */
public final class FleetLoader {
    /** Names where a file has none; the file is refused then. */
    private static final ClusterName NO_CLUSTER = new ClusterName("none");

    private static final EnvironmentName NO_ENVIRONMENT = new EnvironmentName("none");

    private final Matrices matrices;
    private final boolean judgesNames;
    private final Values values;
    private final SettingsReader settingsReader;
    private final LabelReader labelReader;
    private final SelectorReader selectorReader;
    private final PaceReader paceReader;
    private final Diagnostics diagnostics;
    private final LabelUses labelUses = new LabelUses();
    private final PolicyUses policyUses = new PolicyUses();
    private final Map<String, Place> environments = new HashMap<>();
    private final Map<String, Place> clusters = new HashMap<>();

    private FleetLoader(Matrices matrices, boolean judgesNames, Diagnostics diagnostics) {
        this.matrices = matrices;
        this.judgesNames = judgesNames;
        this.values = new Values(diagnostics);
        this.settingsReader = new SettingsReader(matrices, judgesNames, values, diagnostics);
        this.labelReader = new LabelReader(values, diagnostics);
        this.selectorReader = new SelectorReader(values, labelReader, labelUses, diagnostics);
        this.paceReader = new PaceReader(values, labelReader, selectorReader, labelUses, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a fleet.
     *
     * @param matrices its names and versions are checked against these
     * @param diagnostics collects every problem; if it already has errors, from matrices, names are not checked
     * @return the fleet; nothing if there were any errors
     */
    public static Optional<Fleet> load(InputFile file, Matrices matrices, Diagnostics diagnostics) {
        boolean judgesNames = !diagnostics.hasErrors();
        Diagnostics own = new Diagnostics();
        Optional<Fleet> fleet = YamlReader.read(file, "environments:", own)
                .flatMap(root -> Fields.of(root, "fleet", own))
                .map(new FleetLoader(matrices, judgesNames, own)::fleet);
        own.sorted().forEach(diagnostics::add);
        return fleet.filter(whole -> !diagnostics.hasErrors());
    }

    private Fleet fleet(Fields fields) {
        fields.optional("fleet", values::name);
        Settings settings = settingsReader.read(fields);
        Pace pace = paceReader.pace(fields);
        List<String> sortBy = paceReader.sortBy(fields, List.of());
        ClusterPool pool = ClusterPool.of(fields, diagnostics);
        List<Environment> read = fields.requiredList(
                "environments",
                1,
                (key, node) -> Fields.of(node, "environment", diagnostics)
                        .map(environment -> environment(environment, settings, pace, sortBy, pool)));
        labelUses.warn(diagnostics);
        policyUses.warn(diagnostics);
        pool.left().forEach(each -> {
            exclusion(each, cluster(each, settings), 0);
            each.done();
        });
        if (!read.isEmpty()
                && !diagnostics.hasErrors()
                && read.stream().allMatch(environment -> environment.clusters().isEmpty())) {
            boolean excluded = read.stream()
                    .anyMatch(environment -> !environment.excluded().isEmpty());
            diagnostics.error(
                    fields.placeOf("environments"),
                    "fleet without a cluster to upgrade",
                    excluded ? "every cluster is excluded" : "no environment has a cluster",
                    "");
        }
        FleetManifestsReader.accepted(fields, diagnostics);
        FleetGatesReader.check(fields, matrices, judgesNames, diagnostics);
        fields.done();
        List<String> understood =
                diagnostics.notes().stream().map(Diagnostic::message).toList();
        return new Fleet(read, List.of()).assuming(understood);
    }

    private Environment environment(
            Fields fields, Settings fleet, Pace wholePace, List<String> wholeOrder, ClusterPool pool) {
        Optional<String> name = fields.required("name", values::name);
        name.ifPresent(word -> once("environment", word, fields.placeOf("name"), environments));
        Settings settings = settingsReader.read(fields).over(fleet);
        Pace pace = paceReader.pace(fields, wholePace);
        List<String> sortBy = paceReader.sortBy(fields, wholeOrder);
        List<Cluster> clusters = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        for (Fields each : members(fields, name.orElse(""), pool)) {
            int position = clusters.size() + excluded.size();
            Cluster cluster = cluster(each, settings);
            exclusion(each, cluster, position).ifPresentOrElse(excluded::add, () -> clusters.add(cluster));
            each.done();
        }
        FleetManifestsReader.manifests(fields, diagnostics);
        fields.done();
        return new Environment(name.map(EnvironmentName::new).orElse(NO_ENVIRONMENT), clusters, pace, sortBy, excluded);
    }

    /** The clusters of an environment: its own list, or those of the whole fleet that it selects. */
    private List<Fields> members(Fields environment, String name, ClusterPool pool) {
        if (!environment.has("selector")) {
            return environment.requiredList("clusters", 0, (key, node) -> Fields.of(node, "cluster", diagnostics));
        }
        if (environment.has("clusters")) {
            diagnostics.error(
                    environment.placeOf("selector"),
                    "environment with both clusters and a selector",
                    "",
                    "keep one of them; a selector chooses from the clusters at the top of the file");
        }
        Optional<Selector> selector = environment.optional("selector", selectorReader::ofEnvironment);
        if (selector.isEmpty()) {
            pool.mayBelongToMore();
        }
        return selector.map(chosen -> pool.select(chosen, name, environment.placeOf("selector")))
                .orElse(List.of());
    }

    private Optional<Exclusion> exclusion(Fields cluster, Cluster whole, int position) {
        return cluster.optional(
                "excluded",
                (key, node) -> Fields.of(node, "exclusion", diagnostics).flatMap(fields -> {
                    Optional<String> reason = fields.required("reason", values::text);
                    Optional<LocalDate> until = fields.required("until", values::date);
                    fields.done();
                    return reason.flatMap(
                            why -> until.map(last -> new Exclusion(whole, position, why, last, fields.place())));
                }));
    }

    private Cluster cluster(Fields fields, Settings environment) {
        Optional<String> name = fields.required("name", values::name);
        name.ifPresent(word -> once("cluster", word, fields.placeOf("name"), clusters));
        SortedMap<String, String> labels = labelReader.labels(fields);
        labelUses.cluster(labels);
        Settings settings = settingsReader.read(fields).over(environment);
        checkProvider(fields, settings);
        TreeMap<String, String> attributes = new TreeMap<>(settings.attributes());
        settings.provider().ifPresent(provider -> attributes.put("provider", provider));
        attributes.putAll(policies(settings));
        settings.policies().values().stream()
                .filter(policy ->
                        matrices.component(policy.chosen().component()).isPresent())
                .forEach(policy -> policyUses.add(policy, settings));
        List<Unit> units = settings.units().values().stream()
                .flatMap(Optional::stream)
                .map(unit -> Optional.ofNullable(
                                settings.terms().renames().get(unit.component().text()))
                        .map(unit::called)
                        .orElse(unit))
                .toList();
        return new Cluster(
                name.map(ClusterName::new).orElse(NO_CLUSTER),
                attributes,
                units,
                settings.uncovered(),
                settings.accepted(),
                labels,
                settings.terms().policy(diagnostics),
                fields.place());
    }

    private SortedMap<String, String> policies(Settings settings) {
        Optional<Provider> provider = settings.provider().flatMap(matrices::provider);
        Collection<ChosenPolicy> chosen = settings.policies().values();
        if (judgesNames && (provider.isPresent() || settings.provider().isEmpty())) {
            chosen.forEach(policy -> policy.check(provider, matrices, diagnostics));
        }
        return ComponentPolicy.attributes(
                chosen.stream().map(ChosenPolicy::chosen).toList());
    }

    private void checkProvider(Fields fields, Settings settings) {
        if (settings.provider().isEmpty() && !matrices.providers().isEmpty()) {
            diagnostics.error(
                    fields.place(),
                    "cluster without a provider",
                    "",
                    "add provider: NAME, to the cluster or at the top of the file");
        }
        boolean clear = settings.units().values().stream().allMatch(Optional::isPresent);
        Optional<ComponentName> first = settings.provider()
                .flatMap(matrices::provider)
                .map(Provider::order)
                .flatMap(order -> order.stream().findFirst());
        if (clear && first.isPresent() && !settings.runs(first.get())) {
            diagnostics.error(
                    fields.place(),
                    "cluster without " + first.get(),
                    "every cluster of provider " + settings.provider().orElse("") + " has this component",
                    "add the version that it runs to its units, as in " + first.get() + ": \"" + newest(first.get())
                            + '"');
        }
    }

    private String newest(ComponentName component) {
        return matrices.component(component)
                .flatMap(known -> known.releases().stream().reduce((a, b) -> b))
                .map(release -> release.version().text())
                .orElse("1.20");
    }

    private void once(String what, String name, Place place, Map<String, Place> seen) {
        Optional.ofNullable(seen.putIfAbsent(name, place))
                .ifPresent(first -> diagnostics.error(
                        place,
                        what + " " + name + " is listed twice",
                        "found the first at " + first,
                        "give one of them another name"));
    }
}
