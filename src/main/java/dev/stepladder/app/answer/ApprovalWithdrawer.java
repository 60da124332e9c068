package dev.stepladder.app.answer;

import dev.stepladder.app.request.ApproveRequest;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.WithdrawnApproval;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.plan.Approval;
import dev.stepladder.plan.PlanApprovals;
import dev.stepladder.planfile.ApprovedFile;
import dev.stepladder.verify.ApprovalCheck;
import dev.stepladder.yaml.InputFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes the approval of an {@link ApproveRequest} out of its plan file. The plan is not judged: an approval of a wrong plan can be withdrawn. */
public final class ApprovalWithdrawer {
    private final Inputs inputs;
    private final Diagnostics problems;

    /**
     * A withdrawer of approvals.
     *
     * @param problems the problems of the request that are known already
     */
    public ApprovalWithdrawer(Inputs inputs, Diagnostics problems) {
        this.inputs = inputs;
        this.problems = problems;
    }

    public Outcome<WithdrawnApproval> answer(ApproveRequest request) {
        PlanApprovals before = inputs.plan().approvals();
        Optional<Approval> known = before.recorded().stream()
                .filter(approval -> PlanApprover.isOf(approval, request))
                .findFirst();
        if (known.isEmpty()) {
            problems.error(
                    Place.of(request.plan().toString()),
                    "no approval of %s as %s to withdraw".formatted(request.by(), request.role()),
                    before.recorded().isEmpty()
                            ? "the plan has no approvals"
                            : "approved by "
                                    + before.recorded().stream()
                                            .map(Approval::inWords)
                                            .collect(Collectors.joining(", ")),
                    before.recorded().isEmpty() ? "" : "name person and role as they stand there, with --by and --as");
            return Outcome.wrongRequest(problems);
        }
        List<Approval> rest = before.recorded().stream()
                .filter(approval -> !PlanApprover.isOf(approval, request))
                .toList();
        Optional<String> text = InputFile.read(request.plan(), problems).flatMap(file -> ApprovedFile.with(file, rest));
        if (text.isEmpty()) {
            PlanApprover.reportLayout(request.plan(), problems);
            return Outcome.wrongInput(problems);
        }
        List<String> asked = ApprovalCheck.asked(inputs.plan(), inputs.fleet());
        return Outcome.of(
                new WithdrawnApproval(known.get(), text.get(), new PlanApprovals(rest, before.digest()).lacking(asked)),
                true);
    }
}
