package dev.stepladder.report.page;

import com.samskivert.mustache.Mustache;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.report.rows.WayBackEnd;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.HeadlineText;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Schedule;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plan as one self-contained page. The layout is the Mustache template {@code export/page/page.html}; this class fills it with the
 * parts of the page, and with the style sheet and the scripts beside it.
 */
public final class PlanPage {
    private final DatedPlan dated;
    private final Plan plan;
    private final Headline headline;
    private final PageIndex index;
    private final Optional<Matrices> matrices;

    private PlanPage(DatedPlan dated, Optional<Matrices> matrices) {
        this.dated = dated;
        this.plan = dated.plan();
        this.headline = Headline.of(dated);
        this.index = new PageIndex(dated, headline);
        this.matrices = matrices;
    }

    /**
     * The page, written part by part: what grows with the steps is made when the template comes to it.
     *
     * @param matrices those that the plan was made with, for safe ranges in the map; without them the map has none
     * @param next the next command; empty if there is none
     */
    public static void write(DatedPlan plan, Optional<Matrices> matrices, String next, Writer to) {
        Mustache.compiler()
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile(PageFiles.template())
                .execute(new PlanPage(plan, matrices).page(next), to);
    }

    private Map<String, Object> page(String next) {
        List<Shape> shapes = Shape.of(plan);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("policy", PageFiles.policy());
        page.put("style", PageFiles.style());
        page.put("script", PageFiles.script());
        page.put("data", (Mustache.Lambda) (nothing, to) -> PageFiles.json(data(shapes), to));
        page.put("title", HeadlineText.title(headline));
        summary(page, next);
        map(page, shapes);
        page.put("dated", dated.schedule().isPresent());
        page.put("stages", StageSection.of(plan, index));
        filters(page);
        page.put("hops", HopCard.of(plan, index));
        page.put("kinds", Plural.of(plan.catalogue().hops().size(), "kind"));
        page.put("support", SupportRows.of(dated));
        page.put("waysBack", waysBack());
        page.put("paths", plan.paths().stream().map(this::path).toList());
        page.put("inputs", plan.basis().inputs().stream().map(PlanPage::input).toList());
        page.put("uncovered", CoverageText.lines(plan));
        page.put("taken", plan.basis().taken().stream().map(PlanPage::taken).toList());
        page.put(
                "datesAssumed",
                dated.schedule()
                        .map(Schedule::assumed)
                        .map(words -> String.join("; ", words))
                        .orElse(""));
        return page;
    }

    private Map<String, Object> data(List<Shape> shapes) {
        Sentences sentences = new Sentences();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("steps", plan.steps().size());
        data.put(
                "shapes",
                shapes.stream()
                        .map(shape -> ShapeMap.of(shape, index, matrices, sentences))
                        .toList());
        SwimLanes.of(plan, index).ifPresent(calendar -> data.put("calendar", calendar));
        data.put("sentences", sentences.all());
        return data;
    }

    private void summary(Map<String, Object> page, String next) {
        page.put("rest", rest());
        page.put(
                "order",
                "%s; environments: %s"
                        .formatted(
                                plan.rollout().word().equals("staged")
                                        ? "Stage by stage"
                                        : "Environment by environment",
                                Name.joined(", ", plan.environments())));
        page.put("proof", headline.proof().words());
        page.put("proofTone", headline.proof().complete() ? "ok" : "warn");
        page.put("tiles", Tile.of(headline, plan.environments().size()));
        page.put("points", ToDo.of(plan, headline));
        page.put("notCovered", headline.notCovered());
        page.put("next", next);
    }

    /** The other components of the goal. */
    private String rest() {
        return headline.aims().stream()
                .skip(1)
                .map(aim -> aim.from().isEmpty() || aim.from().equals(aim.to())
                        ? aim.component() + " " + aim.to()
                        : "%s %s → %s".formatted(aim.component(), aim.from(), aim.to()))
                .collect(Collectors.joining(", "));
    }

    private void map(Map<String, Object> page, List<Shape> shapes) {
        List<ReleaseTable> tables = IntStream.range(0, shapes.size())
                .mapToObj(i -> ReleaseTable.of(i, shapes.get(i), size(shapes.get(i)), index))
                .toList();
        page.put("tables", tables);
        page.put("severalShapes", shapes.size() > 1);
        page.put("ranges", matrices.isPresent());
    }

    private static String size(Shape shape) {
        return "%s, %s"
                .formatted(
                        Plural.of(shape.clusters().size(), "cluster"),
                        Plural.of(shape.walk().steps().size(), "hop"));
    }

    private void filters(Map<String, Object> page) {
        page.put(
                "environments",
                plan.environments().stream().map(name -> choice(name.text())).toList());
        page.put(
                "clusters",
                plan.paths().stream()
                        .flatMap(path -> path.clusters().stream())
                        .map(ClusterName::text)
                        .distinct()
                        .map(PlanPage::choice)
                        .toList());
        page.put(
                "components",
                plan.catalogue().hops().stream()
                        .flatMap(hop -> hop.own().stream())
                        .map(move -> move.component())
                        .distinct()
                        .map(ComponentName::text)
                        .map(PlanPage::choice)
                        .toList());
    }

    private record Choice(String value, String words) {}

    private static Choice choice(String name) {
        return new Choice(PageIndex.place(name), name);
    }

    private record Until(String step, String place, String time) {}

    private List<Until> waysBack() {
        return WayBackEnd.of(dated, false).stream()
                .map(end -> new Until(end.what(), PageIndex.place(end.step()), end.until()))
                .toList();
    }

    private record PathLine(String clusters, String cost, String proof, String accepted) {}

    private PathLine path(ClusterPath path) {
        return new PathLine(
                index.clusters(path.clusters()),
                path.cost().inWords(),
                CoverageText.proof(plan, path),
                String.join(", ", path.accepted()));
    }

    private static String input(PlanBasis.Input input) {
        return "%s, SHA-256 %s"
                .formatted(
                        input.name(),
                        input.sha256().substring(0, Math.min(12, input.sha256().length())));
    }

    private static String taken(PlanBasis.Taken taken) {
        return "%s/%s: %s".formatted(taken.environment(), taken.cluster(), String.join(", ", taken.hops()));
    }
}
