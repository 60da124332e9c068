package dev.stepladder.app.answer;

import dev.stepladder.app.request.ExplainRequest;
import dev.stepladder.app.request.WhyNotRequest;
import dev.stepladder.app.resolve.WhyNotQuestion;
import dev.stepladder.app.result.Explained;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.WhyNotResult;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OfferedReleases;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Step;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.planner.WhyNot;
import dev.stepladder.schedule.DatedPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Answers an {@link ExplainRequest} or a {@link WhyNotRequest}. */
public final class PlanExplainer {
    private final Matrices matrices;
    private final DatedPlan dated;
    private final Plan plan;
    private final Diagnostics problems;

    /**
     * An explainer of the plan among the inputs.
     *
     * @param problems the problems of the request that are known already
     */
    public PlanExplainer(Inputs inputs, Diagnostics problems) {
        this.matrices = OfferedReleases.on(inputs.plan().judgedOn(), inputs.matrices());
        this.dated = inputs.plan();
        this.plan = dated.plan();
        this.problems = problems;
    }

    public Outcome<Explained> answer(ExplainRequest request) {
        Optional<String> step = request.step().flatMap(name -> step(name, request.plan()));
        return problems.hasErrors()
                ? Outcome.wrongRequest(problems)
                : Outcome.of(new Explained(dated, step, matrices), true);
    }

    /** The first step of this number, name or hop, or a component or unit that moves; nothing, and a problem, if there is none. */
    private Optional<String> step(String name, Path file) {
        List<Step> steps = plan.steps();
        Optional<String> found = IntStream.range(0, steps.size())
                .filter(i -> String.valueOf(i + 1).equals(name)
                        || steps.get(i).id().equals(name)
                        || steps.get(i).hop().equals(name))
                .mapToObj(i -> steps.get(i).id())
                .findFirst();
        if (found.isEmpty() && moves(name)) {
            return Optional.of(name);
        }
        if (found.isEmpty()) {
            List<String> names = steps.stream().map(Step::id).toList();
            problems.error(
                    Place.of(file.toString()),
                    "the plan has no step \"%s\"".formatted(name),
                    "it has steps 1 to " + names.size() + ", named such as "
                            + names.stream().findFirst().orElse("-") + "; a component that moves is explained as well",
                    Nearest.to(name, moving())
                            .or(() -> Nearest.to(name, names))
                            .map(word -> "write " + word)
                            .orElse(""));
        }
        return found;
    }

    /** The components and units that move. */
    private SortedSet<String> moving() {
        SortedSet<String> moving = new TreeSet<>();
        plan.steps().forEach(step -> moving.addAll(step.units()));
        plan.catalogue()
                .hops()
                .forEach(hop ->
                        hop.moves().forEach(move -> moving.add(move.component().text())));
        return moving;
    }

    /** Whether a component or a unit of this name moves. */
    private boolean moves(String name) {
        return moving().contains(name);
    }

    public Outcome<WhyNotResult> answer(WhyNotRequest request, Supplier<SearchSettings> search) {
        Diagnostics unknown = new Diagnostics();
        plan.paths().stream()
                .flatMap(path -> path.start().stream())
                .distinct()
                .forEach(unit -> checkKnown(unit, request.plan(), unknown));
        if (unknown.hasErrors()) {
            return Outcome.no(unknown);
        }
        Optional<PathConstraint> asked = WhyNotQuestion.read(request.question(), matrices, problems);
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        return Outcome.of(answer(asked.orElseThrow(), search.get()), true);
    }

    private WhyNotResult answer(PathConstraint asked, SearchSettings search) {
        List<WhyNotResult.Possible> possible = new ArrayList<>();
        List<PlanAnswer.Obstacle> obstacles = new ArrayList<>();
        for (WhyNot answer : WhyNot.ask(plan, matrices, asked, search.limits())) {
            answer.obstacle()
                    .ifPresentOrElse(
                            obstacle -> obstacles.add(new PlanAnswer.Obstacle(answer.clusters(), obstacle)),
                            () -> possible.add(new WhyNotResult.Possible(answer.clusters(), answer.says())));
        }
        return new WhyNotResult(asked.toString(), possible, obstacles, matrices);
    }

    private void checkKnown(Unit unit, Path file, Diagnostics unknown) {
        boolean known = matrices.component(unit.component())
                .flatMap(component -> component.release(unit.version()))
                .isPresent();
        if (!known) {
            unknown.error(
                    Place.of(file.toString()),
                    "no matrix knows %s %s, a start version of the plan".formatted(unit.component(), unit.version()),
                    "",
                    "name the matrices that the plan was made with: --matrices DIR");
        }
    }
}
