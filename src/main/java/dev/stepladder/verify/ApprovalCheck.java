package dev.stepladder.verify;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Approval;
import dev.stepladder.plan.PlanApprovals;
import dev.stepladder.plan.Step;
import dev.stepladder.schedule.DatedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that a plan is approved as it is: by every role that plan or fleet ask for, or by anybody if they ask for none.
 *
 * <p>A plan with dates names the roles that its steps wait for. A fleet names those of its clusters.
 */
public final class ApprovalCheck {
    static final String CODE = "approval";

    private ApprovalCheck() {}

    /** The roles that must approve a plan, each once: those of its dates, then those of the fleet for clusters that move. */
    public static List<String> asked(DatedPlan dated, Optional<Fleet> fleet) {
        Set<ClusterName> moving =
                dated.plan().steps().stream().map(Step::cluster).collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(
                        dated.approvers().stream(),
                        fleet.stream()
                                .flatMap(known -> known.environments().stream())
                                .flatMap(environment -> environment.clusters().stream())
                                .filter(cluster -> moving.contains(cluster.name()))
                                .flatMap(cluster -> cluster.policy().approvals().stream()))
                .distinct()
                .toList();
    }

    /** What a plan without dates says of the roles that must approve it, if its fleet asks for others; dates are compared stage by stage. */
    public static List<Discrepancy> compare(DatedPlan dated, Optional<Fleet> fleet) {
        List<String> said = dated.plan().basis().approvers();
        if (fleet.isEmpty() || dated.schedule().isPresent()) {
            return List.of();
        }
        List<String> now = asked(DatedPlan.undated(dated.plan().askingFor(List.of())), fleet);
        return now.equals(said)
                ? List.of()
                : List.of(new Discrepancy(
                        "fleet",
                        "approvals",
                        "of %s are required, but the plan says %s".formatted(words(now), words(said)),
                        "plan again with this fleet file"));
    }

    private static String words(List<String> roles) {
        return roles.isEmpty() ? "nobody" : String.join(", ", roles);
    }

    /** Every approval that is missing. */
    public static List<Discrepancy> verify(DatedPlan dated, Optional<Fleet> fleet) {
        PlanApprovals approvals = dated.approvals();
        List<String> asked = asked(dated, fleet);
        List<Discrepancy> findings = new ArrayList<>();
        for (String role : approvals.lacking(asked)) {
            findings.add(new Discrepancy(CODE, role, words(approvals, role)));
        }
        if (asked.isEmpty() && approvals.current().isEmpty()) {
            if (approvals.recorded().isEmpty()) {
                findings.add(new Discrepancy(CODE, "plan", "is approved by no role"));
            }
            approvals.outdated().stream()
                    .map(Approval::role)
                    .distinct()
                    .forEach(role -> findings.add(new Discrepancy(CODE, role, words(approvals, role))));
        }
        return findings;
    }

    private static String words(PlanApprovals approvals, String role) {
        return approvals.outdated().stream()
                .filter(approval -> approval.role().equals(role))
                .reduce((earlier, later) -> later)
                .map(approval -> "has not approved this content: the plan has changed since %s approved it at %s"
                        .formatted(approval.by(), approval.at()))
                .orElse("has not approved");
    }
}
