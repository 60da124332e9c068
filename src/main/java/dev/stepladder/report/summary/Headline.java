package dev.stepladder.report.summary;

import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.DatedPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a plan amounts to. Every form of a plan begins with it.
 *
 * @param aims the goal, component by component; first the one that the plan is about
 * @param counts the size of the plan
 * @param noWayBack hops that cannot be undone
 * @param blockers known issues to answer before the start
 * @param dates of a plan that has them
 * @param support releases out of support, and the cost of waiting
 * @param notices assumptions, accepted risks, overridden facts, steps without a rehearsal
 * @param notCovered what the plan does not speak of
 * @param proof whether a shorter path may exist
 */
public record Headline(
        List<Aim> aims,
        Counts counts,
        List<NoWayBack> noWayBack,
        List<Blocker> blockers,
        Optional<Dates> dates,
        SupportSummary support,
        List<Notice> notices,
        List<String> notCovered,
        Proof proof) {
    public Headline {
        aims = List.copyOf(aims);
        noWayBack = List.copyOf(noWayBack);
        blockers = List.copyOf(blockers);
        notices = List.copyOf(notices);
        notCovered = List.copyOf(notCovered);
    }

    /**
     * One component of the goal.
     *
     * @param from its releases at the start, in words; empty if no cluster runs it
     * @param to its releases at the end, in words
     */
    public record Aim(ComponentName component, String from, String to) {}

    /**
     * The size of a plan.
     *
     * @param shapes groups of clusters that start alike and take the same hops
     * @param kinds distinct hops; a step is one of them in one cluster
     * @param rolls node groups that are replaced
     * @param nodes nodes in them; 0 if the fleet does not say
     */
    public record Counts(int clusters, int shapes, int steps, int kinds, long rolls, long nodes, long disruptive) {}

    /** A hop that cannot be undone, in words, and in how many steps. */
    public record NoWayBack(String hop, int steps) {}

    /**
     * A known issue that blocks a hop.
     *
     * @param hop the first hop that it blocks, in words
     * @param check how to find out whether it applies, if known
     */
    public record Blocker(String id, String hop, String symptom, Optional<String> check, Optional<String> remedy) {}

    /**
     * The first and the last day, each by its cluster's clock.
     *
     * @param days both included
     * @param approvals how many are needed
     */
    public record Dates(LocalDate start, LocalDate end, long days, int approvals) {}

    /** A remark on the plan, and its sign. */
    public record Notice(Sign sign, String text) {}

    /**
     * The proof in words.
     *
     * @param complete whether it holds for every cluster and everything that runs there
     */
    public record Proof(boolean complete, String words) {}

    /** The headline of a plan. */
    public static Headline of(DatedPlan dated) {
        Plan plan = dated.plan();
        PlanIndex index = PlanIndex.of(plan);
        return new Headline(
                Aims.of(plan, index),
                Sizes.of(plan, index),
                Obstacles.noWayBack(plan),
                Obstacles.blockers(plan),
                Obstacles.dates(dated),
                SupportSummary.of(dated),
                Notices.of(dated),
                Notices.notCovered(plan),
                Notices.proof(plan));
    }

    /** The component that the plan is about; empty if the goal names none. */
    public Optional<ComponentName> lead() {
        return aims.stream().findFirst().map(Aim::component);
    }
}
