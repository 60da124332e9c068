package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.snapshot.recognise.OperatingSystem;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.Strength;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Node groups, from what nodes report and from what tools say of whole groups.
 *
 * <p>Where the nodes themselves were listed, they count: their versions, systems and number. A group of two versions, in the middle of an upgrade, is two units,
 * the older one under the group's name.
 */
final class NodeGroups {
    private final ReleaseFinder releases;
    private final Optional<String> kubernetes;
    private final Set<String> changing;
    private final List<UnitLine> units = new ArrayList<>();
    private final List<Uncovered> uncovered = new ArrayList<>();
    private final Set<String> questions = new LinkedHashSet<>();

    /**
     * No groups yet.
     *
     * @param kubernetes the version of the cluster, which its tool may give to all nodes
     * @param changing the groups of which an output says that they change; two releases in one of these are a hop that has begun
     */
    NodeGroups(ReleaseFinder releases, Optional<String> kubernetes, Set<String> changing) {
        this.changing = changing;
        this.releases = releases;
        this.kubernetes = kubernetes;
    }

    /** Nodes that are alike once builds no longer count. */
    private record Kind(String minor, String word) {}

    void draft(List<NodeSighting> seen) {
        Map<String, List<NodeSighting>> groups = new LinkedHashMap<>();
        boolean listed = seen.stream().anyMatch(each -> each.strength() == Strength.RUNNING);
        seen.stream()
                .filter(each -> !listed || each.strength() != Strength.HINTED)
                .forEach(each -> groups.computeIfAbsent(each.group(), key -> new ArrayList<>())
                        .add(each));
        groups.forEach(this::group);
        seen.stream()
                .filter(each -> listed && each.strength() == Strength.HINTED && !groups.containsKey(each.group()))
                .filter(each -> each.nodes() > listed(seen))
                .forEach(each -> questions.add("%s has %s by %s, and fewer nodes are listed: which ones are missing?"
                        .formatted(each.group(), counted(each.nodes()), each.place())));
    }

    /** How many nodes outputs list one by one. */
    private static int listed(List<NodeSighting> seen) {
        return seen.stream()
                .filter(each -> each.strength() == Strength.RUNNING)
                .mapToInt(NodeSighting::nodes)
                .sum();
    }

    private void group(String name, List<NodeSighting> all) {
        List<NodeSighting> running =
                all.stream().filter(each -> each.strength() == Strength.RUNNING).toList();
        List<NodeSighting> known = all.stream()
                .filter(each -> !each.version().isEmpty() || each.nodes() > 0)
                .toList();
        List<NodeSighting> counted = running.isEmpty() ? known.isEmpty() ? all : known : running;
        String stated = all.stream()
                .map(NodeSighting::system)
                .filter(system -> !OperatingSystem.isOpen(system))
                .findFirst()
                .orElse("");
        Map<Kind, List<NodeSighting>> kinds = new LinkedHashMap<>();
        for (NodeSighting each : counted) {
            String version = each.version().equals(NodeSighting.AS_CLUSTER) ? kubernetes.orElse("") : each.version();
            String system = OperatingSystem.isOpen(each.system()) ? stated : each.system();
            kinds.computeIfAbsent(
                            new Kind(Versions.minor(version), OperatingSystem.of(system)), key -> new ArrayList<>())
                    .add(new NodeSighting(
                            name,
                            version,
                            system.isEmpty() ? each.system() : system,
                            each.nodes(),
                            each.strength(),
                            each.place(),
                            each.written()));
        }
        if (!running.isEmpty()) {
            all.stream()
                    .filter(each -> each.strength() == Strength.STATED && Versions.isVersion(each.version()))
                    .filter(each -> kinds.keySet().stream()
                            .noneMatch(kind -> kind.minor().equals(Versions.minor(each.version()))))
                    .forEach(each -> questions.add("node group %s is to run %s by %s, and no node of it does"
                            .formatted(name, each.version(), each.place())));
        }
        List<Kind> oldestFirst = kinds.keySet().stream()
                .sorted(Comparator.comparing((Kind kind) -> !Versions.isVersion(kind.minor()))
                        .thenComparing((a, b) -> Version.parse(a.minor())
                                .flatMap(x -> Version.parse(b.minor()).map(x::compareTo))
                                .orElse(0))
                        .thenComparing(Kind::word))
                .toList();
        if (changing.contains(name) && oldestFirst.size() == 2 && halfRolled(name, oldestFirst, kinds, written(all))) {
            return;
        }
        for (int i = 0; i < oldestFirst.size(); i++) {
            Kind kind = oldestFirst.get(i);
            boolean sameMinor = i > 0 && kind.minor().equals(oldestFirst.get(0).minor());
            String suffix = i == 0 ? "" : "-" + (sameMinor ? kind.word() : kind.minor());
            List<NodeSighting> own = kinds.getOrDefault(kind, List.of());
            unit(name + suffix, kind, own, written(oldestFirst.size() == 1 ? all : own));
        }
    }

    /** Adds a group that changes, some of whose nodes have moved; false where its nodes are no two releases of one system. */
    private boolean halfRolled(
            String name, List<Kind> oldestFirst, Map<Kind, List<NodeSighting>> kinds, List<WrittenAt> written) {
        List<NodeSighting> old = kinds.getOrDefault(oldestFirst.get(0), List.of());
        List<NodeSighting> moved = kinds.getOrDefault(oldestFirst.get(1), List.of());
        Optional<String> from =
                releases.node(old.get(0).version(), old.get(0).system());
        Optional<String> to =
                releases.node(moved.get(0).version(), moved.get(0).system());
        boolean sameSystem =
                oldestFirst.get(0).word().equals(oldestFirst.get(1).word());
        if (!sameSystem || from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return false;
        }
        int done = running(moved);
        int nodes = running(old) + done;
        String remark = "%s and %s by %s"
                .formatted(
                        old.get(0).version(), moved.get(0).version(), old.get(0).place());
        units.add(new UnitLine(FleetNames.name(name), name, "node", from.get(), nodes, remark, written)
                .with(UnitLine.State.NONE.moving(to.get(), "%s of %s".formatted(done, nodes))));
        return true;
    }

    private static List<WrittenAt> written(List<NodeSighting> all) {
        return all.stream()
                .flatMap(sighting -> sighting.written().stream())
                .distinct()
                .sorted(WrittenAt.ORDER)
                .toList();
    }

    private void unit(String name, Kind kind, List<NodeSighting> all, List<WrittenAt> written) {
        NodeSighting first = all.get(0);
        int nodes = running(all);
        String seen = first.version() + (first.system().isEmpty() ? "" : " on " + first.system());
        String where = first.place().toString();
        if (!Versions.isVersion(first.version())) {
            uncovered.add(new Uncovered(
                    name,
                    Optional.empty(),
                    Optional.of(where),
                    Optional.of(Uncovered.VERSION_NOT_KNOWN + (nodes == 0 ? "" : ": " + counted(nodes)))));
            questions.add("which version does the node group %s run? Add the output of kubectl get nodes -o json"
                    .formatted(name));
            return;
        }
        if (OperatingSystem.isOpen(first.system())) {
            questions.add("which operating system does the node group %s run? %s"
                    .formatted(name, first.system().isEmpty() ? "No output says" : "Its image is " + first.system()));
        }
        Optional<String> release = releases.node(first.version(), first.system());
        if (release.isPresent()) {
            units.add(new UnitLine(
                    FleetNames.name(name), name, "node", release.get(), nodes, "%s by %s".formatted(seen, where), written));
        } else {
            uncovered.add(new Uncovered(
                    name,
                    Optional.of(kind.minor() + "-" + kind.word()),
                    Optional.of(where),
                    Optional.of("%s: the matrices have no node %s-%s"
                            .formatted(counted(nodes), kind.minor(), kind.word()))));
        }
    }

    private static String counted(int nodes) {
        return nodes == 1 ? "1 node" : nodes + " nodes";
    }

    /** How many there are: all that were listed, or the most that a tool says. */
    private static int running(List<NodeSighting> all) {
        boolean listed = all.stream().allMatch(each -> each.strength() == Strength.RUNNING);
        return listed
                ? all.stream().mapToInt(NodeSighting::nodes).sum()
                : all.stream().mapToInt(NodeSighting::nodes).max().orElse(0);
    }

    List<UnitLine> units() {
        return units;
    }

    List<Uncovered> uncovered() {
        return uncovered;
    }

    List<String> questions() {
        return List.copyOf(questions);
    }
}
