package dev.stepladder.cli.matrix;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.audit.HopsFrom;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import java.util.Optional;

/** What {@code matrix next} and {@code matrix graph} ask: a component by its name, and its hops by the chosen rules. */
record MatrixHops(Matrices matrices, RuleChoice rules, Diagnostics problems) {
    Optional<Component> component(String name) {
        return MatrixReview.component(matrices, name, problems);
    }

    HopsFrom of(Component component) {
        // A channel without a component is one of this component.
        RuleChoice choice = rules.choosing(rules.channels().stream()
                .map(channel -> channel.contains("=") ? channel : component.name() + "=" + channel)
                .toList());
        return new HopsFrom(
                matrices, MatrixReview.attributes(choice, matrices, problems), choice.accepted(), component);
    }
}
