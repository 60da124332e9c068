package dev.stepladder.search.sat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.BruteForce;
import dev.stepladder.search.Landscape;
import dev.stepladder.search.PartSearch;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.Problems;
import dev.stepladder.search.Replay;
import dev.stepladder.search.SkewNetwork;
import dev.stepladder.search.astar.StateSearch;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.ModelMaker;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.order.Linearisation;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import dev.stepladder.search.problem.Pruning;
import dev.stepladder.search.reduce.InterchangeableUnits;
import dev.stepladder.search.reduce.PairConsistency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Core-guided search on small problems, which never need it, against {@link BruteForce} and A*. */
class CoreSearchTest {
    private static final int PROBLEMS = 6_000;

    @Test
    void costsWhatBruteForceCosts() {
        int suited = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = Problems.small(seed);
            Optional<Model> model = suitable(
                    seed % 2 == 0 ? problem : InterchangeableUnits.of(problem).merged());
            if (model.isPresent()) {
                suited++;
                Optional<Cost> truth = BruteForce.cost(problem);
                assertThat(cost(search(model.get(), PackedCost.NONE).find()))
                        .as("seed %d", seed)
                        .isEqualTo(truth);
                if (truth.isPresent()) {
                    long cost = PackedCost.of(truth.get());
                    assertThat(cost(search(model.get(), cost + 1).find()))
                            .as("seed %d, nothing above it looked for", seed)
                            .isEqualTo(truth);
                    assertThat(search(model.get(), cost).find())
                            .as("seed %d, only below it looked for", seed)
                            .isEqualTo(StateSearch.Found.nothingBelow(cost));
                }
            }
        }
        assertThat(suited).isGreaterThan(PROBLEMS / 10);
    }

    @Test
    void choosesTheStopsThatAStarChooses() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = Problems.small(seed);
            Optional<CoreSearch> search = suitable(problem).map(model -> search(model, PackedCost.NONE));
            Optional<List<Hop>> found = search.flatMap(cores -> cores.find().hops());
            if (found.isPresent()) {
                List<Hop> chosen = search.orElseThrow().choose().orElseThrow();
                Answer.Path path =
                        PathFinder.find(problem, Limits.USUAL, Set.of()).path().orElseThrow();

                assertThat(Linearisation.chains(problem, chosen))
                        .as("seed %d", seed)
                        .isDeepEqualTo(Linearisation.chains(problem, path.hops()));
                Replay.assertSafe(problem, new Answer.Path(found.get(), path.cost(), path.bound(), "", path.effort()));
                Replay.assertSafe(problem, new Answer.Path(chosen, path.cost(), path.bound(), "", path.effort()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Landscape.Family.class)
    void takesOverWhereAStarExpandsTooManyStatesAndFindsTheSamePath(Landscape.Family family) {
        Set<Pruning> withoutCores = EnumSet.complementOf(EnumSet.of(Pruning.CORES));
        for (long seed = 0; seed < 6; seed++) {
            Problem problem = Landscape.problem(family, 14, 16, seed);

            assertThat(PathFinder.find(problem, Limits.USUAL).path().map(Answer.Path::hops))
                    .as("seed %d", seed)
                    .isEqualTo(PathFinder.find(problem, Limits.USUAL, withoutCores)
                            .path()
                            .map(Answer.Path::hops));
        }
    }

    @Test
    void provesWhatAStarCanNot() {
        Problem problem = Landscape.problem(Landscape.Family.CHAIN, 40, 60, 0);
        Set<Pruning> withoutCores = EnumSet.complementOf(EnumSet.of(Pruning.CORES));
        Limits limits = Limits.ofExpansions(20_000);

        assertThat(PathFinder.find(problem, limits, withoutCores).path().map(Answer.Path::proven))
                .contains(false);
        assertThat(PathFinder.find(problem, limits).path().map(Answer.Path::proven))
                .contains(true);
    }

    /** At a limit on conflicts the search keeps its best plan and its bound, and says which limit ended it. */
    @Test
    void keepsItsPlanAndItsBoundAtALimit() {
        int unproven = 0;
        for (long seed = 0; seed < 6; seed++) {
            Problem problem = SkewNetwork.problem(12, seed);
            Model model = suitable(problem).orElseThrow();
            long optimum = search(model, PackedCost.NONE).find().cost();
            long last = 0;
            for (long conflicts : new long[] {0, 10, 100, 1_000}) {
                Budget budget = new Budget(Limits.USUAL, conflicts);
                PartSearch search = new PartSearch(model, budget, Pruning.all());
                search.findSome();
                search.prove();

                assertThat(search.bound()).as("seed %d", seed).isBetween(last, optimum);
                assertThat(search.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(optimum);
                last = search.bound();
                unproven += search.bound() < search.cost() ? 1 : 0;
            }
        }
        assertThat(unproven).isPositive();
    }

    /** Slices of a few conflicts find cheaper plans on the way, and the same optimum in the end. */
    @Test
    void improvesItsPlanWhileItProves() {
        for (long seed = 0; seed < 8; seed++) {
            Problem problem = SkewNetwork.problem(10, seed);
            Model model = suitable(problem).orElseThrow();
            StateSearch.Found usual = search(model, PackedCost.NONE).find();
            StateSearch.Found patient =
                    new CoreSearch(model, usual.cost() + hops(6), new Budget(Limits.USUAL), 5).find();

            assertThat(usual.isProven()).isTrue();
            assertThat(patient.isProven()).isTrue();
            assertThat(patient.cost()).as("seed %d", seed).isEqualTo(usual.cost());
            assertThat(chosen(problem, model, usual.cost() + hops(6), 5))
                    .as("seed %d", seed)
                    .isDeepEqualTo(chosen(problem, model, PackedCost.NONE, 2_000));
        }
    }

    private static long hops(int hops) {
        return PackedCost.of(new Cost(0, hops, 0, 0));
    }

    private static int[][] chosen(Problem problem, Model model, long upper, long slice) {
        CoreSearch search = new CoreSearch(model, upper, new Budget(Limits.USUAL), slice);
        search.find();
        return Linearisation.chains(problem, search.choose().orElseThrow());
    }

    private static Optional<Model> suitable(Problem problem) {
        return Optional.of(problem)
                .filter(each -> each.isSafe(each.start()))
                .flatMap(each -> PairConsistency.of(ModelMaker.model(each)))
                .filter(PartialOrderEncoding::suits);
    }

    private static CoreSearch search(Model model, long upper) {
        return new CoreSearch(model, upper, new Budget(Limits.USUAL));
    }

    private static Optional<Cost> cost(StateSearch.Found found) {
        return found.hops().map(hops -> PackedCost.toCost(found.cost()));
    }
}
