package dev.stepladder.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepladder.app.request.CalendarRequest;
import dev.stepladder.app.request.CheckRequest;
import dev.stepladder.app.request.DiffRequest;
import dev.stepladder.app.request.ExplainRequest;
import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.request.PathRequest;
import dev.stepladder.app.request.PlanRequest;
import dev.stepladder.app.request.PreflightRequest;
import dev.stepladder.app.request.PreflightTarget;
import dev.stepladder.app.request.ReplanRequest;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.app.request.SnapshotRequest;
import dev.stepladder.app.request.StatusRequest;
import dev.stepladder.app.request.VerifyRequest;
import dev.stepladder.app.request.WhyNotRequest;
import dev.stepladder.app.result.CheckResult;
import dev.stepladder.app.result.Explained;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.Outcome.Verdict;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.app.result.PlanVerification;
import dev.stepladder.app.result.Replanned;
import dev.stepladder.app.result.SnapshotResult;
import dev.stepladder.app.result.WhyNotResult;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.follow.PlanStatus;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Step;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.preflight.Report;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One question of each kind, on a world of two components. */
class StepladderTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path PLAN = GOLDEN.resolve("plan-files/expected/plan.yaml");
    private static final Path FLEET = GOLDEN.resolve("fleet/fleet.yaml");
    private static final Path HALF_WAY = GOLDEN.resolve("status/half-way.yaml");
    private static final Path FLEET_PLAN = GOLDEN.resolve("fleet/expected/plan.yaml");

    private final Stepladder stepladder =
            new Stepladder(MatrixFiles.only(Path.of("src/test/resources/worlds/small")), () -> SearchSettings.PLAIN);

    @Test
    void plansWithTheDefaultsOfTheProvider() {
        Outcome<PlanResult> outcome = stepladder.plan(PlanRequest.of("1.20").from("1.19"));

        assertThat(outcome.isYes()).isTrue();
        assertThat(made(outcome).steps()).extracting(Step::id).contains("prod/kubernetes/1.20");
        assertThat(made(outcome).environments())
                .extracting(EnvironmentName::text)
                .containsExactly("dev", "staging", "prod");
    }

    @Test
    void plansForTheFleetOfAFile() {
        Outcome<PlanResult> outcome = stepladder.plan(PlanRequest.of("1.21").fleet(FLEET));

        assertThat(made(outcome).steps()).hasSameSizeAs(fleetPlan().steps());
    }

    @Test
    void datesAPlan() {
        PlanRequest request = PlanRequest.of("1.20").from("1.19").calendar(CalendarRequest.from(day(2)));

        Outcome<PlanResult> outcome = stepladder.plan(request);

        assertThat(outcome.value().orElseThrow())
                .isInstanceOfSatisfying(
                        PlanResult.Made.class,
                        made -> assertThat(made.plan().schedule()).isPresent());
    }

    @Test
    void answersNoWhereAPlanEndsTooLate() {
        CalendarRequest dates = CalendarRequest.from(day(2)).by(day(1));

        Outcome<PlanResult> outcome =
                stepladder.plan(PlanRequest.of("1.20").from("1.19").calendar(dates));

        assertThat(outcome.verdict()).isEqualTo(Verdict.NO);
        assertThat(outcome.value().orElseThrow()).isInstanceOf(PlanResult.TooLate.class);
    }

    @Test
    void answersNoWithTheFactsWhereThereIsNoPath() {
        Outcome<PlanResult> outcome = stepladder.plan(PlanRequest.of("1.22").from("1.19"));

        assertThat(outcome.verdict()).isEqualTo(Verdict.NO);
        assertThat(outcome.value().orElseThrow())
                .isInstanceOfSatisfying(
                        PlanResult.NoPath.class,
                        none -> assertThat(none.obstacles()).isNotEmpty());
    }

    @Test
    void collectsEveryProblemOfARequest() {
        PlanRequest request = PlanRequest.of("kubernets=1.20")
                .set("istio=9.9")
                .rules(RuleChoice.of("eks").accepting(List.of("no-such-rule")));

        Outcome<PlanResult> outcome = stepladder.plan(request);

        assertThat(outcome.verdict()).isEqualTo(Verdict.WRONG_REQUEST);
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems())
                .extracting(problem -> problem.place() + ": " + problem.message())
                .containsExactly(
                        "--accept no-such-rule: no rule or risk has this name",
                        "--set istio=9.9: istio has no release 9.9",
                        "--to kubernets=1.20: no matrix knows the component \"kubernets\"",
                        "command line: missing --from or --fleet");
    }

    @Test
    void reportsNoticedProblemsWithItsOwn() {
        Diagnostics noticed = new Diagnostics();
        noticed.error(Place.of("-o plan.doc"), "unknown file extension", "", "");

        Outcome<PlanResult> outcome = stepladder.noticing(noticed).plan(PlanRequest.of("1.20"));

        assertThat(outcome.verdict()).isEqualTo(Verdict.WRONG_REQUEST);
        assertThat(outcome.problems())
                .extracting(Diagnostic::message)
                .containsExactly("unknown file extension", "missing --from or --fleet");
    }

    @Test
    void namesAllWrongFilesBeforeItJudgesTheRequest() {
        Stepladder nowhere = new Stepladder(
                MatrixFiles.only(Path.of("no-matrices")).and(Path.of("none-here")), () -> SearchSettings.PLAIN);

        Outcome<PlanResult> outcome = nowhere.plan(PlanRequest.of("9.9").fleet(Path.of("no-fleet.yaml")));

        assertThat(outcome.verdict()).isEqualTo(Verdict.WRONG_INPUT);
        assertThat(outcome.problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly("no-fleet.yaml", "no-matrices", "none-here");
    }

    @Test
    void refusesARequestWithoutAnyMatrices() {
        Stepladder empty = new Stepladder(new MatrixFiles(false, List.of()), () -> SearchSettings.PLAIN);

        assertThat(empty.plan(PlanRequest.of("1.20").from("1.19")).verdict()).isEqualTo(Verdict.WRONG_REQUEST);
        assertThat(new MatrixReview(new MatrixFiles(false, List.of())).read().verdict())
                .isEqualTo(Verdict.WRONG_REQUEST);
    }

    @Test
    void replansFromThePresentState() {
        Outcome<Replanned> outcome = stepladder.replan(new ReplanRequest(FLEET_PLAN, HALF_WAY, Optional.empty()));

        Replanned rest = outcome.value().orElseThrow();
        Replanned.StepCounts steps = rest.against().orElseThrow();
        assertThat(outcome.isYes()).isTrue();
        assertThat(steps.planned()).isEqualTo(fleetPlan().steps().size());
        assertThat(steps.taken()).isPositive();
        assertThat(steps.stay() + steps.taken()).isEqualTo(steps.planned());
        assertThat(steps.added()).isZero();
    }

    @Test
    void findsThePathOfOneCluster() {
        PathRequest request = new PathRequest(List.of("kubernetes=1.19"), List.of("1.20"), RuleChoice.USUAL);

        Outcome<PlanResult> outcome = stepladder.path(request);

        assertThat(made(outcome).steps()).extracting(Step::id).containsExactly("cluster/kubernetes/1.20");
    }

    @Test
    void verifiesPlans() {
        Outcome<List<PlanVerification>> outcome = stepladder.verify(VerifyRequest.of(PLAN));

        assertThat(outcome.isYes()).isTrue();
        assertThat(outcome.value().orElseThrow()).singleElement().satisfies(plan -> {
            assertThat(plan.file()).isEqualTo(PLAN);
            assertThat(plan.isTrue()).isTrue();
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.proofs()).isEmpty();
        });
    }

    @Test
    void answersNoForAPlanThatIsNotTrueOnTheseMatrices() {
        Outcome<List<PlanVerification>> outcome = Stepladder.shipped().verify(VerifyRequest.of(PLAN));

        assertThat(outcome.verdict()).isEqualTo(Verdict.NO);
        assertThat(outcome.value().orElseThrow())
                .singleElement()
                .satisfies(plan -> assertThat(plan.findings()).isNotEmpty());
    }

    @Test
    void explainsAStepByNumberNameOrHop() {
        assertThat(explained("1")).isEqualTo(explained("dev/kubernetes/1.20"));
        assertThat(explained("kubernetes-1.20-to-1.21")).isEqualTo("dev/kubernetes/1.21");
    }

    @Test
    void refusesAStepThatThePlanDoesNotHave() {
        Outcome<Explained> outcome = stepladder.explain(new ExplainRequest(PLAN, Optional.of("prod/isto/1.10")));

        assertThat(outcome.verdict()).isEqualTo(Verdict.WRONG_REQUEST);
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("the plan has no step \"prod/isto/1.10\"");
            assertThat(problem.fix()).isEqualTo("write prod/istio/1.10");
        });
    }

    @Test
    void answersWhyAPlanIsNotOtherwise() {
        Outcome<WhyNotResult> outcome = stepladder.whyNot(new WhyNotRequest(PLAN, "ending on istio 1.11"));

        WhyNotResult result = outcome.value().orElseThrow();
        assertThat(outcome.isYes()).isTrue();
        assertThat(result.question()).isEqualTo("ending on istio 1.11");
        assertThat(result.possible().size() + result.obstacles().size()).isPositive();
    }

    @Test
    void refusesAQuestionThatItDoesNotUnderstand() {
        Outcome<WhyNotResult> outcome = stepladder.whyNot(new WhyNotRequest(PLAN, "more istio"));

        assertThat(outcome.verdict()).isEqualTo(Verdict.WRONG_REQUEST);
        assertThat(outcome.problems()).extracting(Diagnostic::message).containsExactly("unknown question");
    }

    @Test
    void answersNoWithProblemsWhereTheMatricesDoNotKnowTheStart() {
        Outcome<WhyNotResult> outcome = stepladder.whyNot(
                new WhyNotRequest(Path.of("plans/eks-1.19-to-1.24/plan.yaml"), "ending on istio 1.11"));

        assertThat(outcome.verdict()).isEqualTo(Verdict.NO);
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems()).isNotEmpty();
    }

    @Test
    void checksWhetherVersionsMayRunTogether() {
        Outcome<CheckResult> yes = stepladder.check(check("1.20", "istio=1.9"));
        Outcome<CheckResult> no = stepladder.check(check("1.21", "istio=1.9"));

        assertThat(yes.isYes()).isTrue();
        assertThat(no.verdict()).isEqualTo(Verdict.NO);
        assertThat(no.value().orElseThrow().objections()).isNotEmpty();
    }

    @Test
    void knowsWhereAFleetIsOnItsPlan() {
        Outcome<PlanStatus> start = stepladder.status(new StatusRequest(FLEET_PLAN, FLEET));
        Outcome<PlanStatus> drifted =
                stepladder.status(new StatusRequest(FLEET_PLAN, GOLDEN.resolve("status/drifted.yaml")));

        assertThat(start.isYes()).isTrue();
        assertThat(drifted.verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void comparesTwoPlans() {
        assertThat(stepladder.diff(new DiffRequest(PLAN, PLAN)).isYes()).isTrue();
        assertThat(stepladder.diff(new DiffRequest(PLAN, FLEET_PLAN)).verdict()).isEqualTo(Verdict.NO);
    }

    @Test
    void findsWhatAnUpgradeRemoves() {
        String ingress = """
            apiVersion: extensions/v1beta1
            kind: Ingress
            metadata: {name: shop, namespace: web}
            """;

        Outcome<Report> outcome =
                Stepladder.shipped().preflight(preflight(PreflightTarget.to("1.22"), Optional.of(ingress)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.NO);
        assertThat(outcome.value().orElseThrow().blockers()).isPositive();
    }

    @Test
    void refusesAPreflightWithoutTargetOrManifests() {
        PreflightTarget none = new PreflightTarget(Optional.empty(), Optional.empty(), List.of(), List.of(), "eks");

        assertThat(stepladder.preflight(preflight(none, Optional.empty())).problems())
                .extracting(Diagnostic::message)
                .containsExactly("missing --plan or --to");
        assertThat(stepladder
                        .preflight(preflight(PreflightTarget.to("1.20"), Optional.empty()))
                        .problems())
                .extracting(Diagnostic::message)
                .containsExactly("missing folder of manifests");
    }

    @Test
    void makesAFleetFileThatListsUnknownVersionsAsUncovered() {
        Path outputs = GOLDEN.resolve("snapshot/in");

        Outcome<SnapshotResult> known = Stepladder.shipped().snapshot(snapshot(outputs.resolve("kops.yaml")));
        Outcome<SnapshotResult> unknown = Stepladder.shipped()
                .snapshot(snapshot(outputs.resolve("cluster.json"), outputs.resolve("new-addon.json")));

        assertThat(known.value().orElseThrow().text()).contains("- name: \"prod\"");
        assertThat(unknown.verdict()).isEqualTo(Verdict.YES);
        assertThat(unknown.problems()).isEmpty();
        assertThat(unknown.value().orElseThrow().text())
                .contains("{name: \"vpc-cni\", version: \"v9.9.1-eksbuild.1\", seen: ");
    }

    @Test
    void anOutcomeHasAValueOrProblems() {
        assertThatThrownBy(() -> new Outcome<>(Verdict.NO, Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NO without a value, problems []");
    }

    private String explained(String step) {
        return stepladder
                .explain(new ExplainRequest(PLAN, Optional.of(step)))
                .value()
                .flatMap(Explained::step)
                .orElseThrow();
    }

    private Plan fleetPlan() {
        return stepladder
                .read(FLEET_PLAN, Optional.empty())
                .value()
                .orElseThrow()
                .plan()
                .plan();
    }

    private static Plan made(Outcome<PlanResult> outcome) {
        return ((PlanResult.Made) outcome.value().orElseThrow()).plan().plan();
    }

    private static CheckRequest check(String... running) {
        return new CheckRequest(List.of(running), RuleChoice.USUAL);
    }

    private static PreflightRequest preflight(PreflightTarget target, Optional<String> text) {
        PreflightRequest.Files files =
                new PreflightRequest.Files(List.of(), text.map(StringReader::new), List.of(), false, Optional.empty());
        return new PreflightRequest(target, files, Optional.empty(), day(1), false, List.of());
    }

    private static SnapshotRequest snapshot(Path... outputs) {
        return SnapshotRequest.of(List.of(outputs), Optional.of("dev"), Optional.of("prod"), "snapshot");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
