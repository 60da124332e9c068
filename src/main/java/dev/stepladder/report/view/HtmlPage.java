package dev.stepladder.report.view;

import com.samskivert.mustache.Mustache;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Placeholder;
import dev.stepladder.name.Name;
import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.RepairText;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.HeadlineText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Slot;
import dev.stepladder.schedule.TimeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan as one self-contained page: the chart of releases, the calendar, every step, and each hop with its sources. The layout
 * is the Mustache template {@code export/plan.html}; this class provides its values.
 */
public final class HtmlPage {
    private final DatedPlan dated;
    private final Plan plan;
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, PlannedHop> hops = new HashMap<>();
    private final Set<String> repaired;
    private int number;

    private HtmlPage(DatedPlan dated) {
        this.dated = dated;
        this.plan = dated.plan();
        this.repaired = RepairText.cells(plan).keySet();
        plan.facts().forEach(fact -> facts.put(fact.id(), fact));
        plan.hops().forEach(hop -> hops.put(hop.id(), hop));
    }

    /**
     * The page.
     *
     * @param next the next command; empty if there is none
     */
    public static String write(DatedPlan plan, String next) {
        return Mustache.compiler().emptyStringIsFalse(true).compile(template()).execute(new HtmlPage(plan).page(next));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("/export/plan.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, Object> page(String next) {
        Map<String, Object> page = new LinkedHashMap<>();
        Headline headline = Headline.of(dated);
        page.put("title", HeadlineText.title(headline));
        page.put("proof", headline.proof().words());
        page.put("headline", each(HeadlineText.lines(headline), HtmlPage::line));
        page.put("notCovered", HeadlineText.notCovered(headline));
        page.put("next", next);
        page.put("rollout", plan.rollout().word());
        page.put("environments", Name.joined(", ", plan.environments()));
        page.put("paths", each(plan.paths(), this::path));
        page.put("uncovered", each(plan.uncovered(), HtmlPage::uncovered));
        page.put("charts", each(Chart.of(plan), HtmlPage::chart));
        page.put("dated", dated.schedule().isPresent());
        page.put("turns", turns());
        page.put("hasDeadlines", !dated.deadlines().isEmpty());
        page.put("deadlines", each(dated.deadlines(), HtmlPage::deadline));
        page.put("stageParts", each(plan.stages(), this::stage));
        page.put("hops", each(plan.hops(), this::hop));
        return page;
    }

    private static Map<String, Object> line(HeadlineText.Line line) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("sign", line.sign().mark());
        view.put("words", line.text());
        return view;
    }

    private static <T> List<Map<String, Object>> each(List<T> values, Function<T, Map<String, Object>> view) {
        return values.stream().map(view).toList();
    }

    private static Map<String, Object> uncovered(Plan.UncoveredThing uncovered) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("words", uncovered.thing().inWords());
        view.put("clusters", Name.joined(", ", uncovered.clusters()));
        view.put("seen", uncovered.thing().seen().orElse(""));
        view.put("why", uncovered.thing().why().orElse("no matrix describes it"));
        return view;
    }

    private Map<String, Object> path(Plan.ClusterPath path) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("clusters", Name.joined(", ", path.clusters()));
        view.put("cost", path.cost().inWords());
        view.put("proven", path.proven());
        view.put("claim", CoverageText.claim(plan, path));
        view.put("bound", path.bound().inWords());
        view.put("accepted", String.join(", ", path.accepted()));
        return view;
    }

    private static Map<String, Object> chart(Chart chart) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("clusters", Name.joined(", ", chart.clusters()));
        view.put("stages", chart.stages());
        view.put("rows", each(chart.rows(), row -> {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("unit", row.unit());
            cells.put("start", row.start().text());
            cells.put("cells", each(row.cells(), HtmlPage::cell));
            return cells;
        }));
        return view;
    }

    private static Map<String, Object> cell(Chart.Cell cell) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("moves", cell.moves());
        view.put(
                "releases",
                cell.moves()
                        ? cell.releases().stream().map(Object::toString).collect(Collectors.joining(", "))
                        : cell.stands().text());
        return view;
    }

    /** The turns of each environment, with start and width as shares of the whole time. */
    private List<Map<String, Object>> turns() {
        List<Map<String, Object>> turns = new ArrayList<>();
        Optional<Slot> whole = Wording.span(
                plan.steps().stream().flatMap(step -> dated.slot(step).stream()).toList());
        for (Plan.Stage stage : plan.stages()) {
            for (Plan.EnvironmentPart part : stage.environments()) {
                List<Slot> slots = part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .flatMap(step -> dated.slot(step).stream())
                        .toList();
                whole.ifPresent(all -> Wording.span(slots).ifPresent(turn -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("stage", stage.name());
                    view.put("environment", part.name().text());
                    view.put("from", TimeText.of(turn.start()));
                    view.put("to", TimeText.of(turn.end()));
                    view.put("left", share(new Slot(all.start(), turn.start()), all));
                    view.put("width", share(turn, all));
                    turns.add(view);
                }));
            }
        }
        return turns;
    }

    /** A part in percent of the whole, with two decimals. */
    private static String share(Slot part, Slot whole) {
        long all = Math.max(1, Duration.between(whole.start(), whole.end()).toMinutes());
        return BigDecimal.valueOf(Duration.between(part.start(), part.end()).toMinutes() * 100)
                .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Map<String, Object> deadline(Deadline deadline) {
        long days = Math.abs(deadline.slackDays());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("release", deadline.component() + " " + deadline.release());
        view.put("event", deadline.event());
        view.put("date", deadline.date().toString());
        view.put("missed", deadline.slackDays() < 0);
        view.put("days", days + (days == 1 ? " day" : " days"));
        view.put(
                "leftBy",
                deadline.leftBy().map(step -> step + " on " + deadline.left()).orElse("no step"));
        return view;
    }

    private Map<String, Object> stage(Plan.Stage stage) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Plan.EnvironmentPart part : stage.environments()) {
            for (Plan.Wave wave : part.waves()) {
                wave.steps().forEach(step -> rows.add(step(part, step)));
            }
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", stage.name());
        view.put("rows", rows);
        return view;
    }

    private Map<String, Object> step(Plan.EnvironmentPart part, Plan.Step step) {
        PlannedHop hop = Objects.requireNonNull(hops.get(step.hop()));
        long blockers = hop.trouble().issues().stream()
                .filter(issue -> issue.severity().equals("blocker"))
                .count();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", ++number);
        view.put("environment", part.name().text());
        view.put("cluster", step.cluster().text());
        view.put("unit", String.join(" + ", hop.leading(step.units())));
        view.put("from", joined(hop, move -> move.from().text()));
        view.put("to", joined(hop, move -> move.to().text()));
        view.put("hop", anchor(hop));
        view.put("repair", repaired.contains(step.id()));
        view.put("disruptive", hop.effects().disruptive());
        view.put("noWayBack", hop.isPointOfNoReturn());
        view.put("accepted", hop.trouble().accepted());
        view.put("blockers", blockers == 0 ? "" : blockers == 1 ? "1 blocker" : blockers + " blockers");
        view.put(
                "because",
                hop.carrying().map(words -> words + "; ").orElse("")
                        + hop.reasons().because());
        view.put(
                "start", dated.slot(step).map(slot -> TimeText.of(slot.start())).orElse(""));
        return view;
    }

    private static String joined(PlannedHop hop, Function<PlannedHop.Move, String> part) {
        return hop.own().stream().map(part).collect(Collectors.joining(" + "));
    }

    private static String anchor(PlannedHop hop) {
        return "hop-" + hop.id();
    }

    private Map<String, Object> hop(PlannedHop hop) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", anchor(hop));
        view.put("words", hop.inWords());
        view.put(
                "how",
                hop.moves().stream()
                        .map(HtmlPage::how)
                        .filter(how -> !how.isEmpty())
                        .collect(Collectors.joining("; ")));
        view.put("because", hop.reasons().because());
        view.put("wayBack", hop.recovery().wayBack());
        view.put("risks", String.join(", ", hop.trouble().risks()));
        List<String> checks = plan.gates().stream()
                .filter(gate -> hop.work().gates().contains(gate.id()))
                .map(gate -> "%s, %s: %s"
                        .formatted(
                                gate.at(),
                                gate.kind(),
                                Placeholder.fill(
                                        hop.fill(
                                                gate.component(), gate.request().ask()),
                                        name -> Optional.empty())))
                .toList();
        view.put("hasChecks", !checks.isEmpty());
        view.put("checks", checks);
        view.put("issues", each(hop.trouble().issues(), HtmlPage::issue));
        view.put(
                "facts",
                each(
                        hop.reasons().facts().stream()
                                .flatMap(id -> Optional.ofNullable(facts.get(id)).stream())
                                .toList(),
                        HtmlPage::fact));
        return view;
    }

    private static String how(PlannedHop.Move move) {
        if (move.isCarried()) {
            return move.component() + " is carried";
        }
        String build = move.build().map(name -> "install " + name).orElse("");
        String method = move.method().map(name -> "by " + name).orElse("");
        return (build + " " + method).strip();
    }

    private static Map<String, Object> issue(PlannedHop.Issue issue) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("mark", issue.severity().equals("blocker") ? "bad" : "warn");
        view.put("severity", issue.severity());
        view.put("symptom", issue.symptom());
        view.put("remedy", issue.remedy().orElse(""));
        return view;
    }

    private static Map<String, Object> fact(Fact fact) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("says", fact.says());
        view.put("sources", each(fact.sources(), source -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("url", source.url());
            one.put("read", source.read().toString());
            return one;
        }));
        return view;
    }
}
