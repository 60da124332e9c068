package dev.stepladder.snapshot.seen;

import dev.stepladder.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that outputs show of one cluster. What is seen a thousand times alike, as the proxies of a mesh are, is kept once. */
public final class SeenCluster {
    private final String name;
    private final LinkedHashSet<Sighting> components = new LinkedHashSet<>();
    private final Map<NodeSighting, Integer> nodes = new LinkedHashMap<>();
    private final Map<List<String>, Other> others = new LinkedHashMap<>();
    private final Map<List<String>, Other> parts = new LinkedHashMap<>();
    private final LinkedHashSet<StateSighting> states = new LinkedHashSet<>();
    private final LinkedHashSet<ProviderSign> providers = new LinkedHashSet<>();
    private final LinkedHashSet<String> questions = new LinkedHashSet<>();
    private final Map<String, String> awaited = new LinkedHashMap<>();
    private final LinkedHashSet<String> found = new LinkedHashSet<>();
    private final TreeMap<String, String> attributes = new TreeMap<>();
    private final TreeSet<String> zones = new TreeSet<>();
    private final TreeSet<String> controlPlaneZones = new TreeSet<>();
    private final TreeSet<String> architectures = new TreeSet<>();
    private final TreeSet<String> regions = new TreeSet<>();
    private final Map<String, String> images = new LinkedHashMap<>();
    private int controlPlaneNodes;

    SeenCluster(String name) {
        this.name = name;
    }

    public void add(Sighting seen) {
        components.add(seen);
    }

    /** Adds a component that goes by its own name. */
    public void component(String component, String version, Strength strength, String where, Place place) {
        add(new Sighting(component, component, version, strength, where, place));
    }

    /** Adds nodes; those that are alike are counted together. */
    public void add(NodeSighting seen) {
        nodes.merge(seen.counting(0), seen.nodes(), (a, b) -> a + b);
    }

    /** Adds what an output shows of a unit besides its version. */
    public void add(StateSighting seen) {
        states.add(seen);
    }

    /** Adds something that no matrix describes; the same again in the same version is known already. */
    public void other(Other seen) {
        if (seen.name().isBlank()) {
            question("what runs by %s%s? It has no name there"
                    .formatted(seen.place(), seen.where().isEmpty() ? "" : ", " + seen.where()));
            return;
        }
        others.putIfAbsent(List.of(seen.name(), seen.version()), seen);
    }

    /** Adds what is a part of a component by its name; it stands for itself unless that component was seen as well. */
    public void part(String component, Other seen) {
        parts.putIfAbsent(List.of(component, seen.name(), seen.version()), seen);
    }

    public void provider(String provider, String reason, Place place) {
        providers.add(new ProviderSign(provider, reason, false, place));
    }

    /** As {@link #provider}, of a sign that clusters of other providers may show as well. */
    public void weakProvider(String provider, String reason, Place place) {
        providers.add(new ProviderSign(provider, reason, true, place));
    }

    public void question(String text) {
        questions.add(text);
    }

    /** Notes something that a version depends on, and that another document may have. */
    public void awaits(String name, String why) {
        awaited.putIfAbsent(name, why);
    }

    /** Notes that a document has what another one depends on. */
    public void finds(String name) {
        found.add(name);
    }

    public void attribute(String key, String value) {
        attributes.put(key, value);
    }

    public void zone(String zone) {
        if (!zone.isEmpty()) {
            zones.add(zone);
        }
    }

    public void region(String region) {
        if (!region.isEmpty()) {
            regions.add(region);
        }
    }

    public void architecture(String architecture) {
        if (!architecture.isEmpty()) {
            architectures.add(architecture);
        }
    }

    /** Adds control-plane nodes in a zone, or in an unknown one. */
    public void controlPlane(int count, String zone) {
        controlPlaneNodes += count;
        if (!zone.isEmpty()) {
            controlPlaneZones.add(zone);
        }
    }

    /** Takes the names of machine images, by their ids. */
    void nameImages(Map<String, String> names) {
        images.putAll(names);
    }

    /** Takes over all that another one has. */
    void addAll(SeenCluster other) {
        components.addAll(other.components);
        other.nodes.forEach((kind, count) -> nodes.merge(kind, count, (a, b) -> a + b));
        other.others.forEach(others::putIfAbsent);
        other.parts.forEach(parts::putIfAbsent);
        states.addAll(other.states);
        providers.addAll(other.providers);
        questions.addAll(other.questions);
        other.awaited.forEach(awaited::putIfAbsent);
        found.addAll(other.found);
        attributes.putAll(other.attributes);
        zones.addAll(other.zones);
        controlPlaneZones.addAll(other.controlPlaneZones);
        architectures.addAll(other.architectures);
        regions.addAll(other.regions);
        controlPlaneNodes += other.controlPlaneNodes;
    }

    /** What was seen, as questions after its cluster. */
    List<String> questionsOfWhich() {
        List<String> all = new ArrayList<>(questions());
        components.forEach(each -> all.add("of which cluster is %s %s (%s)?"
                .formatted(each.unit(), each.version(), each.place())
                .replace("  ", " ")));
        others().forEach(each -> all.add("of which cluster is %s %s (%s)?"
                .formatted(each.name(), each.version(), each.place())
                .replace("  ", " ")));
        nodes.keySet()
                .forEach(each ->
                        all.add("of which cluster is the node group %s (%s)?".formatted(each.group(), each.place())));
        return all;
    }

    boolean isEmpty() {
        return components.isEmpty()
                && nodes.isEmpty()
                && others.isEmpty()
                && parts.isEmpty()
                && providers.isEmpty()
                && questions.isEmpty()
                && awaited.isEmpty()
                && attributes.isEmpty()
                && controlPlaneNodes == 0;
    }

    public String name() {
        return name;
    }

    public List<Sighting> components() {
        return List.copyOf(components);
    }

    public List<NodeSighting> nodes() {
        List<NodeSighting> counted = new ArrayList<>();
        nodes.forEach((kind, count) -> counted.add(
                kind.on(images.getOrDefault(kind.system(), kind.system())).counting(count)));
        return counted;
    }

    public List<Other> others() {
        Map<List<String>, Other> all = new LinkedHashMap<>(others);
        Set<String> known = new HashSet<>();
        components.forEach(seen -> known.add(seen.component()));
        parts.forEach((key, part) -> {
            if (!known.contains(key.get(0))) {
                all.putIfAbsent(List.of(part.name(), part.version()), part);
            }
        });
        // A list of names shows what another output shows with its version.
        Set<String> versioned = all.values().stream()
                .filter(other -> !other.version().isEmpty())
                .map(Other::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return all.values().stream()
                .filter(other -> !other.version().isEmpty() || !versioned.contains(other.name()))
                .toList();
    }

    public List<StateSighting> states() {
        return List.copyOf(states);
    }

    public List<ProviderSign> providers() {
        return List.copyOf(providers);
    }

    public List<String> questions() {
        List<String> all = new ArrayList<>(questions);
        if (regions.size() > 1) {
            all.add("in which region is the cluster? Outputs show " + String.join(" and ", regions));
        }
        awaited.forEach((name, why) -> {
            if (!found.contains(name)) {
                all.add("which version does %s give? %s, and no file has it".formatted(name, why));
            }
        });
        return all;
    }

    /** What rules may ask for, topology among it. */
    public SortedMap<String, String> attributes() {
        TreeMap<String, String> all = new TreeMap<>(attributes);
        SortedSet<String> places = controlPlaneZones.isEmpty() ? zones : controlPlaneZones;
        if (controlPlaneNodes > 0) {
            all.put("masters", String.valueOf(controlPlaneNodes));
        }
        if (!places.isEmpty()) {
            all.put("zones", String.valueOf(places.size()));
        }
        if (!architectures.isEmpty()) {
            all.put("architecture", String.join("+", architectures));
        }
        if (regions.size() == 1) {
            all.put("region", regions.first());
        }
        return all;
    }
}
