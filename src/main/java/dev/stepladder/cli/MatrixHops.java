package dev.stepladder.cli;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.audit.HopsFrom;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import java.util.Optional;

/** What {@code matrix next} and {@code matrix graph} ask: a component by its name, and its hops by the chosen rules. */
record MatrixHops(Matrices matrices, RuleChoice rules, Diagnostics problems) {
    Optional<Component> component(String name) {
        Optional<Component> component = matrices.component(name);
        if (component.isEmpty()) {
            problems.error(
                    Place.of(name),
                    "no matrix knows this component",
                    "known: " + String.join(", ", matrices.componentNames()),
                    Nearest.to(name, matrices.componentNames())
                            .map(meant -> "write " + meant)
                            .orElse(""));
        }
        return component;
    }

    HopsFrom of(Component component) {
        return new HopsFrom(matrices, MatrixReview.attributes(rules, matrices, problems), rules.accepted(), component);
    }
}
