package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Selector;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The clusters at the top of a fleet file, from which environments choose theirs. Each belongs to one environment. */
final class ClusterPool {
    /** A cluster, its labels, and where it was chosen. */
    private static final class Member {
        private final Fields fields;
        private final SortedMap<String, String> labels;
        private Optional<String> environment = Optional.empty();

        private Member(Fields fields, SortedMap<String, String> labels) {
            this.fields = fields;
            this.labels = labels;
        }

        private String name() {
            Diagnostics known = new Diagnostics();
            return fields.optional("name", new Values(known)::name).orElse("without a name");
        }
    }

    private final List<Member> members;
    private final boolean given;
    private final Diagnostics diagnostics;
    private boolean selectorsKnown = true;

    private ClusterPool(List<Member> members, boolean given, Diagnostics diagnostics) {
        this.members = members;
        this.given = given;
        this.diagnostics = diagnostics;
    }

    static ClusterPool of(Fields fleet, Diagnostics diagnostics) {
        // Problems of labels are reported when the whole cluster is read.
        Diagnostics later = new Diagnostics();
        LabelReader labels = new LabelReader(new Values(later), later);
        List<Member> members = fleet.list(
                "clusters",
                (key, node) -> Fields.of(node, "cluster", diagnostics)
                        .map(fields -> new Member(fields, labels.labels(fields))));
        return new ClusterPool(members, fleet.has("clusters"), diagnostics);
    }

    /** The clusters that an environment chooses, in the file's order. */
    List<Fields> select(Selector selector, String environment, Place place) {
        if (!given) {
            diagnostics.error(
                    place,
                    "selector without clusters to choose from",
                    "found no clusters at the top of the file",
                    "move the clusters there, with labels: {...}");
        }
        List<Fields> chosen = new ArrayList<>();
        for (Member member : members) {
            if (!selector.matches(member.labels)) {
                continue;
            }
            if (member.environment.isPresent()) {
                diagnostics.error(
                        member.fields.place(),
                        "cluster %s belongs to two environments".formatted(member.name()),
                        "found %s and %s, by the selector at %s"
                                .formatted(member.environment.get(), environment, place),
                        "give the clusters labels, or the environments selectors, that do not overlap");
            } else {
                member.environment = Optional.of(environment);
                chosen.add(member.fields);
            }
        }
        return chosen;
    }

    /** The selector of an environment cannot be read, so that clusters that no other chooses may belong there. */
    void mayBelongToMore() {
        selectorsKnown = false;
    }

    /** The clusters that no environment chooses; each is reported, if all selectors could be read. */
    List<Fields> left() {
        List<Member> left =
                members.stream().filter(member -> member.environment.isEmpty()).toList();
        left.stream()
                .filter(member -> selectorsKnown)
                .forEach(member -> diagnostics.error(
                        member.fields.place(),
                        "cluster %s belongs to no environment".formatted(member.name()),
                        member.labels.isEmpty() ? "found no labels" : "found the labels " + inWords(member.labels),
                        "give it a label that the selector of an environment asks for"));
        return left.stream().map(member -> member.fields).toList();
    }

    private static String inWords(SortedMap<String, String> labels) {
        return String.join(
                ",",
                labels.entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .toList());
    }
}
