package dev.stepladder.plan;

import dev.stepladder.matrix.Fact;
import java.util.List;

/**
 * What the steps refer to.
 *
 * @param hops each distinct hop, in the order of first use
 * @param gates the checks, tasks and waits around hops, each once, in the order of first use
 * @param facts every fact that the plan relies on, by id
 */
public record PlanCatalogue(List<PlannedHop> hops, List<PlannedGate> gates, List<Fact> facts) {
    public PlanCatalogue {
        hops = List.copyOf(hops);
        gates = List.copyOf(gates);
        facts = List.copyOf(facts);
    }
}
