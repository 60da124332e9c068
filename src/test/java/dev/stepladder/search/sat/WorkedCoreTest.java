package dev.stepladder.search.sat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.search.BruteForce;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.cdcl.Solver;
import dev.stepladder.search.certificate.CertificateMaker;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.ModelMaker;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import dev.stepladder.search.reduce.PairHeuristic;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The core that {@code algorithm.md} derives by hand. Three units go from 0 to 2, by single hops or by one jump over 1.
 * No two may be two releases apart, so a unit jumps only while both others stand on 1.
 */
class WorkedCoreTest {
    private static final Cost ONE = new Cost(0, 1, 0, 0);

    private final Problem problem = problem();
    private final Model model = ModelMaker.model(problem);

    @Test
    void pairsAloneExplainFourOfTheFiveHops() {
        assertThat(PairHeuristic.of(model).from(model.start())).isEqualTo(hops(4));
        assertThat(BruteForce.cost(problem)).contains(new Cost(0, 5, 0, 0));
    }

    @Test
    void twoCoresRaiseTheBoundFromThreeToFive() {
        PartialOrderEncoding plans = new PartialOrderEncoding(model, new Budget(Limits.USUAL));
        SoftLiterals soft = new SoftLiterals(plans.clauses);
        plans.units.forEach(unit -> soft.add(unit.visit[1], 1));
        long bound = 3;

        assertThat(plans.solve(soft.assumptions())).isEqualTo(Solver.Verdict.UNSATISFIABLE);
        assertThat(plans.clauses.core()).hasSize(2);
        bound += soft.relaxCore(plans.clauses.core());

        assertThat(soft.assumptions())
                .as("the third unit, and a counter over the core")
                .hasSize(2);
        assertThat(plans.solve(soft.assumptions())).isEqualTo(Solver.Verdict.UNSATISFIABLE);
        assertThat(plans.clauses.core()).hasSize(2);
        bound += soft.relaxCore(plans.clauses.core());

        assertThat(plans.solve(soft.assumptions())).isEqualTo(Solver.Verdict.SATISFIABLE);
        assertThat(bound).isEqualTo(5);
        assertThat(plans.plan()).hasSize(5);
    }

    @Test
    void theSearchFindsThePlanOfThePage() {
        Answer.Path path = PathFinder.find(problem, Limits.USUAL).path().orElseThrow();

        assertThat(path.proven()).isTrue();
        assertThat(path.hops().stream()
                        .flatMap(hop -> hop.parts().stream())
                        .map(part -> problem.units().get(part.unit()).name() + " " + part.to())
                        .collect(Collectors.joining(", ")))
                .isEqualTo("gateway 1, proxy 1, control 2, gateway 2, proxy 2");
    }

    @Test
    void theCertificateIsOneNeedOfAllThree() {
        Cost five = new Cost(0, 5, 0, 0);

        assertThat(CertificateMaker.needs(List.of(problem), part -> new BitSet(), five))
                .containsExactly(new Need(List.of("gateway", "proxy", "control"), List.of(), five));
    }

    private static long hops(int count) {
        return PackedCost.one(PackedCost.HOPS, count);
    }

    private static Problem problem() {
        Problem problem = new Problem(List.of(unit("gateway"), unit("proxy"), unit("control")), List.of(), List.of());
        IntStream.range(0, 3)
                .forEach(u -> IntStream.range(u + 1, 3)
                        .forEach(w -> problem.misfit(u, 0, w, 2).misfit(u, 2, w, 0)));
        return problem;
    }

    private static Problem.UnitTask unit(String name) {
        BitSet goal = new BitSet();
        goal.set(2);
        return new Problem.UnitTask(
                name,
                3,
                0,
                goal,
                false,
                false,
                List.of(
                        new Problem.Move(0, 1, ONE, List.of()),
                        new Problem.Move(1, 2, ONE, List.of()),
                        new Problem.Move(0, 2, ONE, List.of())));
    }
}
