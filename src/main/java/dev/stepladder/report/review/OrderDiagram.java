package dev.stepladder.report.review;

import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.report.markdown.MermaidText;
import dev.stepladder.report.rows.HopBlocks;
import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.summary.NeededBefore;
import dev.stepladder.report.summary.Sign;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hops of a plan from left to right, as a Mermaid flowchart.
 *
 * <p>An arrow leads from a hop to the first later hop that needs it, and names the rule. A dotted arrow leads from a hop to one that may never be ahead
 * of it. Hops of one unit in one stage are joined. Hops that no arrow
 * touches share a dashed box for each stage: only the goal asks for them.
 */
final class OrderDiagram {
    /** The style of a box of hops that only the goal asks for. */
    static final String GOAL_ONLY = ":::goal";

    /** A larger diagram is not readable in a pull request. */
    private static final int MOST_NODES = 60;

    private static final int LABEL_WIDTH = 26;
    private static final int MOST_UNITS = 3;
    private static final int MOST_LINES = 8;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Set<Node> touched = new HashSet<>();

    /** One hop of some units in one stage. */
    private record Node(int number, String stage, PlannedHop hop, List<HopRow> rows) {
        String id() {
            return "n" + number;
        }

        Set<ClusterName> clusters() {
            Set<ClusterName> clusters = new LinkedHashSet<>();
            rows.forEach(row -> clusters.addAll(row.clusters()));
            return clusters;
        }

        Set<String> units() {
            return rows.stream().map(HopRow::units).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        String name() {
            Set<String> units = units();
            return units.size() <= MOST_UNITS
                    ? String.join(", ", units)
                    : "%s (%s units)".formatted(hop.own().get(0).component(), units.size());
        }

        boolean meets(Node other) {
            Set<ClusterName> both = new HashSet<>(clusters());
            both.retainAll(other.clusters());
            return !both.isEmpty();
        }
    }

    /**
     * An arrow between two hops.
     *
     * @param kind why the second comes after the first
     * @param words the rule; empty unless it is needed
     */
    private record Arrow(Node from, Node to, Kind kind, String words) {
        String draw() {
            String label = words.isEmpty()
                    ? ""
                    : "|\"%s\"|".formatted(MermaidText.wrapped(words.replace(" - ", "–"), LABEL_WIDTH));
            return "  %s %s%s %s\n".formatted(from.id(), kind == Kind.FOLLOWS ? FOLLOWS : "-->", label, to.id());
        }
    }

    /** Why a hop comes after another. */
    private enum Kind {
        /** It would be unsafe without the other. */
        NEEDS,
        /** It may never be ahead of the other. */
        FOLLOWS,
        /** It is the next hop of the same unit. */
        CONTINUES
    }

    /** The arrow to a hop that may never be ahead of another. */
    static final String FOLLOWS = "-.->";

    private final Followers followers;

    private OrderDiagram(Followers followers) {
        this.followers = followers;
    }

    /**
     * The diagram; empty if it would be too large to read, or has no arrow.
     *
     * @param stages the steps of each stage, in order
     */
    static Optional<String> of(Map<String, List<PlanRows.Row>> stages, Followers followers) {
        OrderDiagram diagram = new OrderDiagram(followers);
        stages.forEach(diagram::stage);
        diagram.connect();
        return diagram.nodes.size() > MOST_NODES || diagram.arrows.isEmpty()
                ? Optional.empty()
                : Optional.of(diagram.draw());
    }

    private void stage(String stage, List<PlanRows.Row> rows) {
        Map<String, List<HopRow>> alike = new LinkedHashMap<>();
        HopBlocks.of(rows).stream()
                .flatMap(List::stream)
                .forEach(row -> alike.computeIfAbsent(row.hop().id(), key -> new ArrayList<>())
                        .add(row));
        alike.values()
                .forEach(same ->
                        nodes.add(new Node(nodes.size(), stage, same.get(0).hop(), same)));
    }

    private void connect() {
        for (Node node : nodes) {
            Optional<NeededBefore> needed = NeededBefore.of(node.hop());
            needed.flatMap(need -> nodes.stream()
                            .filter(other -> !other.equals(node) && !isEarlier(other, node))
                            .filter(other -> NeededBefore.arrival(other.hop()).equals(need.arrival()))
                            .filter(node::meets)
                            .findFirst())
                    .filter(target -> !followers.follows(target.hop(), node.hop()))
                    .ifPresent(target -> arrows.add(new Arrow(
                            node,
                            target,
                            Kind.NEEDS,
                            RuleWords.of(needed.orElseThrow().why(), node.hop(), target.hop()))));
        }
        for (Node node : nodes) {
            leader(node).ifPresent(leader -> arrows.add(new Arrow(leader, node, Kind.FOLLOWS, "")));
        }
        for (Node node : nodes) {
            nextOfUnit(node)
                    .filter(next -> next.stage().equals(node.stage()))
                    .filter(next -> arrows.stream()
                            .noneMatch(arrow ->
                                    arrow.from().equals(node) && arrow.to().equals(next)))
                    .ifPresent(next -> arrows.add(new Arrow(node, next, Kind.CONTINUES, "")));
        }
        for (Arrow arrow : arrows) {
            if (arrow.kind() != Kind.CONTINUES) {
                touched.add(arrow.from());
                touched.add(arrow.to());
            }
        }
        nodes.stream().filter(node -> !signs(node).isEmpty()).forEach(touched::add);
        arrows.removeIf(arrow -> !touched.contains(arrow.from()) || !touched.contains(arrow.to()));
    }

    /** Whether a hop belongs to an earlier stage; within one stage, clusters may take hops in several orders. */
    private static boolean isEarlier(Node node, Node than) {
        return node.number() < than.number() && !node.stage().equals(than.stage());
    }

    /** The last hop before this one that it may not be ahead of. */
    private Optional<Node> leader(Node node) {
        return nodes.subList(0, node.number()).stream()
                .filter(other -> followers.follows(node.hop(), other.hop()) && node.meets(other))
                .reduce((earlier, later) -> later);
    }

    private Optional<Node> nextOfUnit(Node node) {
        return nodes.subList(node.number() + 1, nodes.size()).stream()
                .filter(other -> other.units().stream().anyMatch(node.units()::contains) && node.meets(other))
                .findFirst();
    }

    private static List<Sign> signs(Node node) {
        return node.rows().stream()
                .flatMap(row -> row.signs().stream())
                .filter(sign -> sign != Sign.JOINS && sign != Sign.ROLLS_NODES && sign != Sign.UNREHEARSED)
                .distinct()
                .sorted()
                .toList();
    }

    private String draw() {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        List<String> stages = nodes.stream().map(Node::stage).distinct().toList();
        StringBuilder places = new StringBuilder();
        List<Node> before = List.of();
        for (int s = 0; s < stages.size(); s++) {
            String name = stages.get(s);
            List<Node> all =
                    nodes.stream().filter(node -> node.stage().equals(name)).toList();
            List<Node> own = all.stream().filter(touched::contains).toList();
            List<Node> rest =
                    all.stream().filter(node -> !touched.contains(node)).toList();
            text.append("  subgraph s%s[\"stage %s\"]\n".formatted(s, MermaidText.quoted(name)));
            own.forEach(node -> text.append("    %s[\"%s\"]%s\n".formatted(node.id(), label(node), style(node))));
            if (!rest.isEmpty()) {
                text.append("    r%s[\"%s\"]%s\n".formatted(s, lines(rest), GOAL_ONLY));
            }
            text.append("  end\n");
            place(before, own, rest.isEmpty() ? Optional.empty() : Optional.of("r" + s), places);
            before = own.isEmpty() ? before : own;
        }
        text.append(places);
        arrows.forEach(arrow -> text.append(arrow.draw()));
        return text.append("  classDef nb stroke:#7d4e00,stroke-width:3px\n")
                .append("  classDef bl stroke:#b3201a,stroke-width:2px\n")
                .append("  classDef goal stroke-dasharray:4 3\n")
                .toString();
    }

    /** Invisible links, so that a stage stands to the right of the one before. */
    private void place(List<Node> before, List<Node> own, Optional<String> rest, StringBuilder places) {
        if (before.isEmpty()) {
            return;
        }
        Node last = before.get(before.size() - 1);
        for (Node node : own) {
            if (arrows.stream().noneMatch(arrow -> arrow.to().equals(node))) {
                Node from = before.stream()
                        .filter(other -> other.units().stream().anyMatch(node.units()::contains))
                        .findFirst()
                        .orElse(last);
                places.append("  %s ~~~ %s\n".formatted(from.id(), node.id()));
            }
        }
        rest.ifPresent(id -> places.append("  %s ~~~ %s\n".formatted(last.id(), id)));
    }

    private static String label(Node node) {
        String marks = node.rows().stream()
                .flatMap(row -> row.signs().stream())
                .filter(sign -> sign != Sign.JOINS)
                .distinct()
                .sorted()
                .map(Sign::mark)
                .collect(Collectors.joining());
        return (marks.isEmpty() ? "" : MermaidText.quoted(marks) + " ")
                + MermaidText.wrapped(node.name() + " " + node.rows().get(0).arrives(), LABEL_WIDTH);
    }

    private static String style(Node node) {
        List<Sign> signs = signs(node);
        return signs.contains(Sign.NO_WAY_BACK) ? ":::nb" : signs.isEmpty() ? "" : ":::bl";
    }

    private static String lines(List<Node> rest) {
        Map<String, List<String>> releases = new LinkedHashMap<>();
        rest.forEach(node -> releases.computeIfAbsent(node.name(), key -> new ArrayList<>())
                .add(node.rows().get(0).arrives()));
        List<String> lines = new ArrayList<>();
        releases.forEach((name, all) -> lines.add(MermaidText.quoted(name + " " + String.join(", ", all))));
        return lines.size() <= MOST_LINES
                ? String.join("<br/>", lines)
                : String.join("<br/>", lines.subList(0, MOST_LINES - 1))
                        + "<br/>and %s more".formatted(lines.size() - MOST_LINES + 1);
    }
}
