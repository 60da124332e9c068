package dev.stepladder.report.page;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.report.summary.ShortReason;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.trajectory.NeededHops;
import dev.stepladder.trajectory.SafeRange;
import dev.stepladder.trajectory.Trajectory;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The map of one shape as data for the browser: its steps, and a lane for each unit with the releases and safe ranges. */
final class ShapeMap {
    private final Shape shape;
    private final PageIndex index;
    private final Optional<RuleBook> rules;
    private final Sentences sentences;

    private ShapeMap(Shape shape, PageIndex index, Optional<Matrices> matrices, Sentences sentences) {
        this.shape = shape;
        this.index = index;
        this.rules = matrices.map(known ->
                RuleBook.of(known, shape.path().attributes(), shape.path().accepted()));
        this.sentences = sentences;
    }

    /**
     * The map as a tree for JSON.
     *
     * @param matrices those that the plan was made with; without them the lanes have no safe ranges
     * @param sentences collects the texts that lanes refer to by number
     */
    static Map<String, Object> of(Shape shape, PageIndex index, Optional<Matrices> matrices, Sentences sentences) {
        return new ShapeMap(shape, index, matrices, sentences).write();
    }

    private Map<String, Object> write() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", index.names().some(shape.clusters()));
        map.put("steps", steps());
        map.put(
                "lanes",
                IntStream.range(0, shape.path().start().size())
                        .mapToObj(this::lane)
                        .toList());
        return map;
    }

    private List<Map<String, Object>> steps() {
        Trajectory trajectory = shape.walk().trajectory();
        List<OptionalInt> needed =
                rules.map(book -> NeededHops.of(trajectory, book)).orElse(List.of());
        List<Map<String, Object>> steps = new ArrayList<>();
        for (int i = 0; i < shape.walk().steps().size(); i++) {
            Step step = shape.walk().steps().get(i);
            PlannedHop hop = index.hop(step);
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("units", step.units());
            view.put("own", hop.leading(step.units()).size());
            view.put("title", index.title(step));
            view.put("stage", index.stage(step));
            view.put("hop", PageIndex.anchor(hop));
            view.put("why", sentences.number(ShortReason.of(hop, index.lead())));
            if (i < needed.size() && needed.get(i).isPresent()) {
                view.put("for", needed.get(i).getAsInt());
            }
            if (hop.isPointOfNoReturn()) {
                view.put("noWayBack", true);
            }
            if (!hop.blockers().isEmpty()) {
                view.put("blockers", hop.blockers().size());
            }
            steps.add(view);
        }
        return steps;
    }

    private Map<String, Object> lane(int place) {
        Unit unit = shape.path().start().get(place);
        Trajectory trajectory = shape.walk().trajectory();
        List<Version> stands = trajectory.states().stream()
                .map(state -> state.get(place).version())
                .toList();
        List<Version> all = LaneReleases.ofKinds(stands, releases(unit.component()));
        List<SafeRange> ranges = rules.map(book -> SafeRange.ofUnit(trajectory, place, all, book))
                .orElse(List.of());
        LaneReleases releases = LaneReleases.of(all, stands, ranges);
        Map<String, Object> lane = new LinkedHashMap<>();
        lane.put("unit", unit.name());
        lane.put("component", unit.component().text());
        lane.put("releases", releases.shown().stream().map(Version::text).toList());
        lane.put("gaps", releases.gaps());
        lane.put("line", stands.stream().map(releases.shown()::indexOf).toList());
        lane.put("ranges", runs(ranges, releases.shown(), all));
        return lane;
    }

    private List<Version> releases(ComponentName component) {
        return rules
                .flatMap(book -> book.matrices().component(component))
                .map(Component::releases)
                .orElse(List.of())
                .stream()
                .map(Release::version)
                .toList();
    }

    /** Runs of equal ranges: how many states, lowest, highest, the sentences above and below (-1 for none). */
    private List<List<Integer>> runs(List<SafeRange> ranges, List<Version> shown, List<Version> all) {
        List<List<Integer>> runs = new ArrayList<>();
        for (SafeRange range : ranges) {
            int low = first(shown, all, all.indexOf(range.lowest()));
            int high = last(shown, all, all.indexOf(range.highest()));
            boolean topShown = shown.get(high).equals(range.highest());
            boolean bottomShown = shown.get(low).equals(range.lowest());
            List<Integer> run = List.of(
                    low,
                    high,
                    topShown ? range.above().map(sentences::number).orElse(-1) : -1,
                    bottomShown ? range.below().map(sentences::number).orElse(-1) : -1);
            int before = runs.size() - 1;
            if (before >= 0 && runs.get(before).subList(1, 5).equals(run)) {
                runs.set(before, run(runs.get(before).get(0) + 1, run));
            } else {
                runs.add(run(1, run));
            }
        }
        return runs;
    }

    private static List<Integer> run(int states, List<Integer> range) {
        List<Integer> run = new ArrayList<>(List.of(states));
        run.addAll(range);
        return run;
    }

    private static int first(List<Version> shown, List<Version> all, int at) {
        return IntStream.range(0, shown.size())
                .filter(i -> all.indexOf(shown.get(i)) >= at)
                .findFirst()
                .orElse(0);
    }

    private static int last(List<Version> shown, List<Version> all, int at) {
        return IntStream.range(0, shown.size())
                .filter(i -> all.indexOf(shown.get(i)) <= at)
                .reduce((a, b) -> b)
                .orElse(shown.size() - 1);
    }
}
