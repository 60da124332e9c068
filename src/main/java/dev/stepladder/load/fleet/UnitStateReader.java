package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a fleet file says of a unit besides its release: a hop that has begun, a failure, a pause, and what it ran before. */
final class UnitStateReader {
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3})%|([0-9]{1,6}) of ([0-9]{1,6})");
    private static final int WHOLE = 100;

    private final Values values;
    private final Diagnostics diagnostics;

    UnitStateReader(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /**
     * The state of a unit.
     *
     * @param runs the release that it runs, if it can be read
     * @param nodes how many it has, if the file says so
     * @param releases reads a release of its component
     */
    UnitState read(
            Fields fields,
            String unit,
            Optional<Version> runs,
            Optional<Integer> nodes,
            Fields.Reader<Version> releases) {
        Optional<UnitState.BegunHop> begun = fields.optional(
                "hop",
                (key, node) ->
                        Fields.of(node, "hop", diagnostics).flatMap(hop -> begun(hop, unit, runs, nodes, releases)));
        Optional<String> failed = fields.optional("failed", values::text);
        Optional<String> paused = fields.optional("paused", values::text);
        Optional<Version> previous = fields.optional("previous", releases);
        if (fields.has("hop") && fields.has("previous")) {
            diagnostics.error(
                    fields.placeOf("previous"),
                    "previous release of %s, which is in the middle of a hop".formatted(unit),
                    "version is what it ran before that hop",
                    "leave previous out");
        }
        if (previous.isPresent() && previous.equals(runs)) {
            diagnostics.error(
                    fields.placeOf("previous"),
                    "previous release of %s is the release that it runs".formatted(unit),
                    "found %s twice".formatted(previous.get()),
                    "write the release that it ran before, or leave previous out");
        }
        return new UnitState(
                begun, failed, paused, runs.flatMap(from -> previous.map(to -> new UnitState.Previous(from, to))));
    }

    private Optional<UnitState.BegunHop> begun(
            Fields hop, String unit, Optional<Version> runs, Optional<Integer> nodes, Fields.Reader<Version> releases) {
        Optional<Version> to = hop.required("to", releases);
        Optional<String> done = hop.optional("done", (key, node) -> share(key, node, nodes));
        hop.done();
        if (to.isPresent() && to.equals(runs)) {
            diagnostics.error(
                    hop.placeOf("to"),
                    "hop of %s goes nowhere".formatted(unit),
                    "found %s in version and in to".formatted(to.get()),
                    "write the release that it leaves in version, or leave hop out");
        }
        return to.map(target -> new UnitState.BegunHop(target, done));
    }

    private Optional<String> share(String key, Node node, Optional<Integer> nodes) {
        return values.text(key, node).flatMap(text -> {
            Matcher share = SHARE.matcher(text);
            boolean fits = share.matches()
                    && (share.group(1) != null
                            ? Integer.parseInt(share.group(1)) <= WHOLE
                            : Integer.parseInt(share.group(2)) <= Integer.parseInt(share.group(3)));
            if (!fits) {
                diagnostics.error(
                        node.place(),
                        "done is not a share",
                        "found \"%s\"".formatted(text),
                        "write it as \"40%\" or \"2 of 5\"");
                return Optional.empty();
            }
            int done = Integer.parseInt(share.group(share.group(1) != null ? 1 : 2));
            int all = share.group(1) != null ? WHOLE : Integer.parseInt(share.group(3));
            if (done == all) {
                diagnostics.error(
                        node.place(),
                        "hop is done, but it is said to have begun only",
                        "found \"%s\"".formatted(text),
                        "write the release that it has reached in version, and leave hop out");
                return Optional.empty();
            }
            if (share.group(1) == null && nodes.filter(count -> count != all).isPresent()) {
                diagnostics.error(
                        node.place(),
                        "done counts other nodes than the unit has",
                        "found \"%s\", and nodes: %s".formatted(text, nodes.get()),
                        "write \"%s of %s\", or correct nodes".formatted(Math.min(done, nodes.get()), nodes.get()));
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }
}
