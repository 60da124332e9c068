package dev.stepladder.report.plan;

import dev.stepladder.SmallWorld;
import dev.stepladder.plan.Plan;

/** A plan of few steps for the renderers: two environments, and node groups that are called by their release. */
final class SmallPlan {
    static final SmallWorld WORLD = SmallWorld.small();

    static final Plan PLAN = WORLD.plan("""
            provider: eks
            rename: {node: "{unit}-{minor}"}
            units:
              kubernetes: "1.19"
              istio: "1.9"
              ng: {component: node, version: "1.19", nodes: 3}
            environments:
              - {name: dev, clusters: [{name: dev}]}
              - {name: prod, clusters: [{name: prod}]}
            """, "kubernetes 1.20");

    private SmallPlan() {}
}
