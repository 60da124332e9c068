package dev.stepladder.planfile;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the stages of a plan, down to its steps. */
final class StageReader {
    private final PlanValues values;
    private final Set<String> described;

    StageReader(PlanValues values, Set<String> described) {
        this.values = values;
        this.described = described;
    }

    /** All stages, in order. Their steps may name only hops that the plan describes. */
    List<Stage> stages(Fields plan) {
        return plan.list("stages", (name, node) -> values.part(node, "stage").map(this::stage));
    }

    private Stage stage(Fields fields) {
        Stage stage = new Stage(
                fields.required("stage", values.plain()::word).orElse(""),
                fields.requiredList(
                        "environments",
                        1,
                        (name, node) -> values.part(node, "environment").map(this::environment)));
        fields.done();
        return stage;
    }

    private Stage.EnvironmentPart environment(Fields fields) {
        Stage.EnvironmentPart environment = new Stage.EnvironmentPart(
                fields.required("environment", values.plain()::name)
                        .map(EnvironmentName::new)
                        .orElse(PlanValues.NO_ENVIRONMENT),
                fields.requiredList(
                        "waves", 1, (name, node) -> values.part(node, "wave").map(this::wave)));
        fields.done();
        return environment;
    }

    private Stage.Wave wave(Fields fields) {
        Stage.Wave wave = new Stage.Wave(
                fields.required("wave", values.plain()::text).orElse(""), fields.requiredEntries("steps", this::step));
        fields.done();
        return wave;
    }

    /** A step from its line: {@code cluster/unit+unit/release: hop}; no name has a slash or a plus sign. */
    private Optional<Step> step(Node.Scalar key, Node node) {
        String[] parts = key.text().split("/", -1);
        if (parts.length != 3
                || !Values.isName(parts[0])
                || !Stream.of(parts[1].split("\\+", -1)).allMatch(Values::isName)) {
            values.diagnostics()
                    .error(
                            key.place(),
                            "value is not the name of a step",
                            "found \"%s\", expected cluster/unit/release".formatted(key.text()),
                            "");
            return Optional.empty();
        }
        return values.plain()
                .text("step", node)
                .filter(hop -> isDescribed(hop, node))
                .map(hop -> new Step(key.text(), new ClusterName(parts[0]), List.of(parts[1].split("\\+")), hop));
    }

    private boolean isDescribed(String hop, Node node) {
        if (!described.contains(hop)) {
            values.diagnostics()
                    .error(
                            node.place(),
                            "step names a hop that the plan does not describe",
                            "found " + node.describe(),
                            "");
        }
        return described.contains(hop);
    }
}
