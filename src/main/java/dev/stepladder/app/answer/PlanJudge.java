package dev.stepladder.app.answer;

import dev.stepladder.app.request.VerifyRequest;
import dev.stepladder.app.resolve.PlanInputs;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanVerification;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.fleet.FleetGatesReader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OfferedReleases;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.verify.ApprovalCheck;
import dev.stepladder.verify.Discrepancy;
import dev.stepladder.verify.FleetVerifier;
import dev.stepladder.verify.ScheduleVerifier;
import dev.stepladder.verify.StrictProof;
import dev.stepladder.verify.Verifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a {@link VerifyRequest}. */
public final class PlanJudge {
    private final Inputs inputs;
    private final Diagnostics problems;

    /**
     * A judge of plans.
     *
     * @param problems the problems of the request that are known already
     */
    public PlanJudge(Inputs inputs, Diagnostics problems) {
        this.inputs = inputs;
        this.problems = problems;
    }

    public Outcome<List<PlanVerification>> answer(VerifyRequest request) {
        if (inputs.fleet().isEmpty()) {
            inputs.plans().forEach((file, plan) -> checkNeedsNoFleet(file, plan.plan()));
        }
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        List<PlanBasis.Input> today = inputs.digests();
        List<PlanVerification> verifications = new ArrayList<>();
        inputs.plans().forEach((file, plan) -> verifications.add(judge(file, plan, today, request)));
        return Outcome.of(List.copyOf(verifications), verifications.stream().allMatch(PlanVerification::isTrue));
    }

    /** Reports a plan that relies on facts of its fleet file, since it cannot be judged without the file. */
    private void checkNeedsNoFleet(Path file, Plan plan) {
        plan.catalogue().facts().stream()
                .filter(fact -> fact.id().startsWith(FleetGatesReader.PREFIX))
                .findFirst()
                .ifPresent(fact -> problems.error(
                        Place.of(file.toString()),
                        "plan relies on a fact of its fleet file",
                        fact.id() + ": " + fact.says(),
                        "add --fleet FILE"));
    }

    private PlanVerification judge(Path file, DatedPlan plan, List<PlanBasis.Input> digests, VerifyRequest request) {
        Matrices matrices = OfferedReleases.on(plan.judgedOn(), inputs.matrices());
        Optional<Fleet> fleet = inputs.fleet()
                .map(today -> plan.judgedOn().map(today::on).orElse(today))
                .map(today -> today.with(
                        cluster -> cluster.stating(plan.plan().basis().options())));
        List<Discrepancy> findings = findings(plan, matrices, fleet, digests);
        if (request.approved()) {
            findings.addAll(ApprovalCheck.verify(plan, fleet));
        }
        List<StrictProof> proofs =
                request.strict() && findings.isEmpty() ? StrictProof.of(plan.plan(), matrices) : List.of();
        return new PlanVerification(
                file,
                plan.plan(),
                plan.approvals(),
                PlanInputs.changes(plan.plan().basis().inputs(), digests),
                findings,
                proofs);
    }

    /** Fleet and dates only count for steps that are true. */
    private static List<Discrepancy> findings(
            DatedPlan plan, Matrices matrices, Optional<Fleet> fleet, List<PlanBasis.Input> digests) {
        List<PlanBasis.Input> planned = plan.plan().basis().inputs();
        List<Discrepancy> findings =
                new ArrayList<>(Verifier.verify(plan.plan(), matrices, PlanInputs.sameMatrices(planned, digests)));
        if (!PlanInputs.nameMatrices(planned)) {
            findings.add(new Discrepancy("fact", "inputs", "do not name the matrices that the plan was made with"));
        }
        if (findings.isEmpty()) {
            fleet.ifPresent(today -> findings.addAll(FleetVerifier.verify(plan.plan(), today, matrices)));
            findings.addAll(ApprovalCheck.compare(plan, fleet));
            findings.addAll(ScheduleVerifier.verify(plan, matrices, fleet));
        }
        return findings;
    }
}
