package dev.stepladder.verify;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.trajectory.SharedChange;
import dev.stepladder.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the steps of a shared change: they follow each other in one cluster's stage, no rule separates them, and every order of them is safe. */
final class ChangeCheck {
    private final Plan plan;
    private final List<Discrepancy> findings;

    ChangeCheck(Plan plan, List<Discrepancy> findings) {
        this.plan = plan;
        this.findings = findings;
    }

    /** Checks that every step of a change exists, and is in one change only. */
    void checkNames() {
        Set<String> known = new HashSet<>(plan.steps().stream().map(Step::id).toList());
        Set<String> taken = new HashSet<>();
        for (List<String> change : plan.remarks().changes()) {
            for (String step : change) {
                if (!known.contains(step)) {
                    find(step, "shares a change, but the plan has no such step");
                } else if (!taken.add(step)) {
                    find(step, "is in more than one change");
                }
            }
        }
    }

    /** Checks the changes of one cluster. */
    void check(List<Step> steps, List<String> stages, Trajectory trajectory, RuleBook rules) {
        List<String> ids = steps.stream().map(Step::id).toList();
        for (List<String> change : plan.remarks().changes()) {
            int begin = ids.indexOf(change.get(0));
            if (begin < 0) {
                continue;
            }
            int end = begin + change.size();
            boolean inARow = end <= ids.size() && ids.subList(begin, end).equals(change);
            if (!inARow || new HashSet<>(stages.subList(begin, end)).size() > 1) {
                find(change.get(0), "shares a change with steps that do not follow it in its cluster and stage");
                continue;
            }
            SharedChange.objection(
                            trajectory.before(begin),
                            new ArrayList<>(trajectory.hops().subList(begin, end)),
                            rules)
                    .ifPresent(says -> find(change.get(0), "shares a change with other steps: " + says));
        }
    }

    private void find(String step, String says) {
        findings.add(new Discrepancy("change", step, says));
    }
}
