package dev.stepladder.app;

import dev.stepladder.app.answer.ApprovalWithdrawer;
import dev.stepladder.app.answer.ClusterPathMaker;
import dev.stepladder.app.answer.FleetReport;
import dev.stepladder.app.answer.FleetSnapshot;
import dev.stepladder.app.answer.HopsAheadMaker;
import dev.stepladder.app.answer.Inputs;
import dev.stepladder.app.answer.ManifestReview;
import dev.stepladder.app.answer.MatricesOfPlan;
import dev.stepladder.app.answer.MatrixReading;
import dev.stepladder.app.answer.NewPlan;
import dev.stepladder.app.answer.PatchMaker;
import dev.stepladder.app.answer.PlanApprover;
import dev.stepladder.app.answer.PlanExplainer;
import dev.stepladder.app.answer.PlanJudge;
import dev.stepladder.app.answer.RestOfPlan;
import dev.stepladder.app.answer.StateCheck;
import dev.stepladder.app.request.ApproveRequest;
import dev.stepladder.app.request.CheckRequest;
import dev.stepladder.app.request.DiffRequest;
import dev.stepladder.app.request.ExplainRequest;
import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.request.PatchRequest;
import dev.stepladder.app.request.PathRequest;
import dev.stepladder.app.request.PlanRequest;
import dev.stepladder.app.request.PreflightRequest;
import dev.stepladder.app.request.ReplanRequest;
import dev.stepladder.app.request.ReportRequest;
import dev.stepladder.app.request.SnapshotRequest;
import dev.stepladder.app.request.StatusRequest;
import dev.stepladder.app.request.VerifyRequest;
import dev.stepladder.app.request.WhyNotRequest;
import dev.stepladder.app.resolve.EnvironmentFolders;
import dev.stepladder.app.result.ApprovedPlan;
import dev.stepladder.app.result.CheckResult;
import dev.stepladder.app.result.Explained;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.app.result.PlanVerification;
import dev.stepladder.app.result.PlanWithFleet;
import dev.stepladder.app.result.Replanned;
import dev.stepladder.app.result.SnapshotResult;
import dev.stepladder.app.result.WhyNotResult;
import dev.stepladder.app.result.WithdrawnApproval;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.follow.Follower;
import dev.stepladder.follow.PlanDiff;
import dev.stepladder.follow.PlanStatus;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.preflight.Report;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.search.problem.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Entry point for work with plans, for Java programs and for the command line.
 *
 * <p>A method takes a request and returns an {@link Outcome}: the answer, or every problem of the request or of the files that it names. Files are
 * read, never written; equal requests and files give equal outcomes. Dates come from the caller.
 */
public final class Stepladder {
    private final MatrixFiles files;
    private final Supplier<SearchSettings> search;
    private final List<Diagnostic> noticed;

    /**
     * Stepladder on some matrices.
     *
     * @param search called when a search begins, so that a time limit runs from then on
     */
    public Stepladder(MatrixFiles files, Supplier<SearchSettings> search) {
        this(files, search, List.of());
    }

    private Stepladder(MatrixFiles files, Supplier<SearchSettings> search, List<Diagnostic> noticed) {
        this.files = files;
        this.search = search;
        this.noticed = List.copyOf(noticed);
    }

    /** Stepladder on the matrices that ship with it, without limits. */
    public static Stepladder shipped() {
        return new Stepladder(MatrixFiles.SHIPPED, () -> SearchSettings.PLAIN);
    }

    /** The same for a request with known problems; they are reported with those that are found here. */
    public Stepladder noticing(Diagnostics problems) {
        return new Stepladder(files, search, problems.sorted());
    }

    /** The shortest safe plan for a fleet. */
    public Outcome<PlanResult> plan(PlanRequest request) {
        return withInputs(
                request.fleet(),
                List.of(),
                (inputs, problems) -> new NewPlan(inputs, search, problems).answer(request));
    }

    /** A plan to the goal of an earlier one, from the fleet's current state. */
    public Outcome<Replanned> replan(ReplanRequest request) {
        return withInputs(
                Optional.of(request.fleet()),
                List.of(request.plan()),
                (inputs, problems) -> new RestOfPlan(inputs, search, problems).answer(request));
    }

    /** How far behind a fleet is on a day, what ends when, what that costs, and by when to begin. */
    public Outcome<Outlook> report(ReportRequest request) {
        return withInputs(
                Optional.of(request.fleet()),
                List.of(),
                (inputs, problems) -> new FleetReport(inputs, search, problems).answer(request));
    }

    /** The shortest safe path of one cluster. */
    public Outcome<PlanResult> path(PathRequest request) {
        return withInputs(
                Optional.empty(),
                List.of(),
                (inputs, problems) -> new ClusterPathMaker(inputs, search, problems).answer(request));
    }

    /** A judgement of each plan, by the rules alone; yes if all are true. */
    public Outcome<List<PlanVerification>> verify(VerifyRequest request) {
        Diagnostics missing = new Diagnostics();
        MatrixReading.check(files, missing);
        if (missing.hasErrors()) {
            return Outcome.wrongRequest(missing);
        }
        Diagnostics input = new Diagnostics();
        Diagnostics unread = new Diagnostics();
        Inputs inputs =
                Inputs.read(files, request.fleet(), List.of(), input).with(Inputs.plans(request.plans(), unread));
        if (input.hasErrors() || inputs.plans().isEmpty()) {
            unread.sorted().forEach(input::add);
            return Outcome.wrongInput(input);
        }
        Diagnostics problems = problems();
        return new PlanJudge(inputs, problems)
                .answer(request)
                .noting(input, problems)
                .lacking(unread);
    }

    /** A plan file with one more approval; yes if the plan is true, and so has it. The file itself is left to the caller. */
    public Outcome<ApprovedPlan> approve(ApproveRequest request) {
        return withInputs(
                request.fleet(),
                List.of(request.plan()),
                (inputs, problems) -> new PlanApprover(inputs, problems).answer(request));
    }

    /** A plan file with one approval less. The file itself is left to the caller. */
    public Outcome<WithdrawnApproval> withdraw(ApproveRequest request) {
        return withInputs(
                request.fleet(),
                List.of(request.plan()),
                (inputs, problems) -> new ApprovalWithdrawer(inputs, problems).answer(request));
    }

    /** A step of a plan, or the proof that no safe path is shorter. */
    public Outcome<Explained> explain(ExplainRequest request) {
        return withInputs(
                Optional.empty(),
                List.of(request.plan()),
                (inputs, problems) -> new PlanExplainer(inputs, problems).answer(request));
    }

    /** The extra cost of another plan, or the facts that rule it out. */
    public Outcome<WhyNotResult> whyNot(WhyNotRequest request) {
        return withInputs(
                Optional.empty(),
                List.of(request.plan()),
                (inputs, problems) -> new PlanExplainer(inputs, problems).answer(request, search));
    }

    /** The rules that versions break if they run together; yes if there are none. */
    public Outcome<CheckResult> check(CheckRequest request) {
        return withInputs(
                Optional.empty(),
                List.of(),
                (inputs, problems) -> StateCheck.answer(request, inputs.matrices(), problems));
    }

    /** The position of every cluster on a plan; yes if all are on it. */
    public Outcome<PlanStatus> status(StatusRequest request) {
        return withInputs(Optional.of(request.fleet()), List.of(request.plan()), (inputs, problems) -> {
            PlanStatus status = Follower.status(
                    inputs.plan(),
                    inputs.fleet().orElseThrow(),
                    inputs.matrices(),
                    (rules, units) -> ClusterSearch.repair(rules, units, Limits.USUAL));
            return Outcome.of(status, status.isOnPlan());
        });
    }

    /** The differences of two plans; yes if there are none. */
    public Outcome<PlanDiff> diff(DiffRequest request) {
        Diagnostics input = new Diagnostics();
        Map<Path, DatedPlan> plans = Inputs.plans(List.of(request.earlier(), request.later()), input);
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        PlanDiff diff = PlanDiff.of(plan(plans, request.earlier()), plan(plans, request.later()));
        return Outcome.of(diff, diff.isEmpty());
    }

    /** The findings in manifests, each with the hop that it blocks; yes if none blocks. */
    public Outcome<Report> preflight(PreflightRequest request) {
        Diagnostics problems = problems();
        HopsAheadMaker.check(request.target(), problems);
        MatrixReading.check(files, problems);
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        Diagnostics input = new Diagnostics();
        Inputs inputs = Inputs.read(
                files, request.fleet(), request.target().plan().stream().toList(), input);
        return input.hasErrors() ? Outcome.wrongInput(input) : new ManifestReview(inputs, input).answer(request);
    }

    /** A fleet file, made of the output of other tools; yes if its only problems are open questions. */
    public Outcome<SnapshotResult> snapshot(SnapshotRequest request) {
        Diagnostics missing = new Diagnostics();
        MatrixReading.check(files, missing);
        return missing.hasErrors() ? Outcome.wrongRequest(missing) : FleetSnapshot.answer(request, files, problems());
    }

    /** The read-only commands that a live snapshot runs first, as a shell line each. */
    public static List<String> snapshotCommands(SnapshotRequest.Live live, Optional<String> cluster) {
        return FleetSnapshot.commands(live, cluster);
    }

    /** The folders of manifests that a fleet file names, which {@link #preflight} reads if it is given none. */
    public static List<Path> manifestFolders(Path fleet) {
        return EnvironmentFolders.namedIn(fleet);
    }

    /** A plan file as a value, with the fleet of a file, for a report of it. */
    public Outcome<PlanWithFleet> read(Path plan, Optional<Path> fleet) {
        if (fleet.isPresent()) {
            return readWithMatrices(plan, fleet);
        }
        Diagnostics input = new Diagnostics();
        Map<Path, DatedPlan> plans = Inputs.plans(List.of(plan), input);
        return input.hasErrors()
                ? Outcome.wrongInput(input)
                : Outcome.of(new PlanWithFleet(plan(plans, plan), Optional.empty(), Optional.empty()), true);
    }

    /** The same, with the matrices that it was made with; without them, and a remark, if today's are others. */
    public Outcome<PlanWithFleet> readWithMatrices(Path plan, Optional<Path> fleet) {
        return withInputs(
                fleet, List.of(plan), (inputs, problems) -> Outcome.of(MatricesOfPlan.with(inputs, problems), true));
    }

    /** A patch of a repository for some steps of a plan; no if no line can be changed. */
    public Outcome<String> patch(PatchRequest request) {
        Diagnostics input = new Diagnostics();
        Map<Path, DatedPlan> plans = Inputs.plans(List.of(request.plan()), input);
        return input.hasErrors()
                ? Outcome.wrongInput(input)
                : new PatchMaker(request, plan(plans, request.plan()).plan()).answer();
    }

    /** Reads the files of a request; answers it if they have no problems. */
    private <T> Outcome<T> withInputs(
            Optional<Path> fleet, List<Path> plans, BiFunction<Inputs, Diagnostics, Outcome<T>> answer) {
        Diagnostics missing = new Diagnostics();
        MatrixReading.check(files, missing);
        if (missing.hasErrors()) {
            return Outcome.wrongRequest(missing);
        }
        Diagnostics input = new Diagnostics();
        Inputs inputs = Inputs.read(files, fleet, plans, input);
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        Diagnostics problems = problems();
        return answer.apply(inputs, problems).noting(input, problems);
    }

    private Diagnostics problems() {
        Diagnostics problems = new Diagnostics();
        noticed.forEach(problems::add);
        return problems;
    }

    private static DatedPlan plan(Map<Path, DatedPlan> plans, Path file) {
        return Optional.ofNullable(plans.get(file)).orElseThrow();
    }
}
