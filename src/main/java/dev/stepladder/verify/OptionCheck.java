package dev.stepladder.verify;

import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.name.Name;
import dev.stepladder.plan.Plan;
import java.util.Collection;
import java.util.Objects;

/** Checks that every path of a plan has the attributes, channels and policies that the plan says it was given by options. */
final class OptionCheck {
    private final Plan plan;
    private final Collection<Discrepancy> findings;

    OptionCheck(Plan plan, Collection<Discrepancy> findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        plan.basis()
                .options()
                .forEach((name, value) -> plan.paths().stream()
                        .filter(path -> !Objects.equals(path.attributes().get(name), value))
                        .forEach(path -> findings.add(new Discrepancy(
                                "options",
                                ComponentPolicy.inWords(name, value),
                                "is an option of the plan, but not of the path of "
                                        + Name.joined(", ", path.clusters())))));
    }
}
