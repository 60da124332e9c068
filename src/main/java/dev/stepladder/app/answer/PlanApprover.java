package dev.stepladder.app.answer;

import dev.stepladder.app.request.ApproveRequest;
import dev.stepladder.app.request.VerifyRequest;
import dev.stepladder.app.result.ApprovedPlan;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanVerification;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.ShellWord;
import dev.stepladder.plan.Approval;
import dev.stepladder.plan.PlanApprovals;
import dev.stepladder.planfile.ApprovedFile;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.verify.ApprovalCheck;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers an {@link ApproveRequest}: verifies the plan, and makes the file with the approval. A person has one approval in a role: a new one replaces
 * that of other content.
 */
public final class PlanApprover {
    private final Inputs inputs;
    private final Diagnostics problems;

    /**
     * An approver of plans.
     *
     * @param problems the problems of the request that are known already
     */
    public PlanApprover(Inputs inputs, Diagnostics problems) {
        this.inputs = inputs;
        this.problems = problems;
    }

    public Outcome<ApprovedPlan> answer(ApproveRequest request) {
        Outcome<List<PlanVerification>> judged = new PlanJudge(inputs, problems)
                .answer(new VerifyRequest(List.of(request.plan()), request.fleet(), false, false));
        if (judged.value().isEmpty()) {
            return Outcome.wrongRequest(problems);
        }
        PlanVerification verification = judged.value().get().get(0);
        DatedPlan plan = inputs.plan();
        List<String> asked = ApprovalCheck.asked(plan, inputs.fleet());
        asked.stream()
                .filter(role -> role.equalsIgnoreCase(request.role()) && !asked.contains(request.role()))
                .findFirst()
                .ifPresent(role -> problems.error(
                        Place.of("--as " + request.role()),
                        "the plan asks for no approval of this role",
                        "asked for: " + String.join(", ", asked),
                        "write --as " + (role.contains(" ") ? "\"%s\"".formatted(role) : role)));
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        if (!verification.isTrue()) {
            return Outcome.of(new ApprovedPlan(verification, Optional.empty(), Optional.empty(), asked, asked), false);
        }
        PlanApprovals before = plan.approvals();
        Optional<Approval> known = before.current().stream()
                .filter(approval -> isOf(approval, request))
                .findFirst();
        if (known.isPresent()) {
            return Outcome.of(
                    new ApprovedPlan(verification, known, Optional.empty(), asked, before.lacking(asked)), true);
        }
        Approval approval = new Approval(
                request.by(), request.role(), request.at().truncatedTo(ChronoUnit.SECONDS), before.digest());
        List<Approval> all = new ArrayList<>(before.recorded());
        all.removeIf(earlier -> isOf(earlier, request));
        all.add(approval);
        Optional<String> text = InputFile.read(request.plan(), problems).flatMap(file -> ApprovedFile.with(file, all));
        if (text.isEmpty()) {
            reportLayout(request.plan(), problems);
            return Outcome.wrongInput(problems);
        }
        PlanApprovals after = new PlanApprovals(all, before.digest());
        return Outcome.of(
                new ApprovedPlan(verification, Optional.of(approval), text, asked, after.lacking(asked)), true);
    }

    static void reportLayout(Path plan, Diagnostics problems) {
        problems.error(
                Place.of(plan.toString()),
                "approvals of this file cannot be changed",
                "its layout is not that of stepladder, and only the approvals may change",
                "write it again: stepladder export %s --format yaml".formatted(ShellWord.of(plan.toString())));
    }

    static boolean isOf(Approval approval, ApproveRequest request) {
        return approval.by().equals(request.by()) && approval.role().equals(request.role());
    }
}
