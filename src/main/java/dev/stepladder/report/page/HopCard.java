package dev.stepladder.report.page;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.Placeholder;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.LineText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.summary.Plural;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One hop in full, whoever takes it. */
record HopCard(Head head, Story story, Work work, Trouble trouble, String factCount, List<Said> facts) {
    HopCard {
        facts = List.copyOf(facts);
    }

    /**
     * What stands at the top.
     *
     * @param place its name in the page
     * @param must whether paper shows it too: it has a blocker or no way back
     * @param about how often it is taken, what is installed, and by which method
     */
    record Head(String place, String components, String releases, boolean must, List<Badge> badges, String about) {
        Head {
            badges = List.copyOf(badges);
        }
    }

    /** Why it is taken, and how it is undone; texts that do not apply are empty. */
    record Story(String why, boolean noWayBack, String wayBack, String ifItFails, String instead, String apart) {}

    /** What is to be done, in the order of time. */
    record Work(String command, List<Line> lines, List<Check> before, List<Check> after, List<Taker> takers) {
        Work {
            lines = List.copyOf(lines);
            before = List.copyOf(before);
            after = List.copyOf(after);
            takers = List.copyOf(takers);
        }
    }

    /** Known issues: those that block it, and the others. */
    record Trouble(List<Issue> blockers, String count, List<Issue> issues) {
        Trouble {
            blockers = List.copyOf(blockers);
            issues = List.copyOf(issues);
        }
    }

    /** A known issue; its place in the page is that of its hop and its name. */
    record Issue(String place, String tone, PlannedHop.Issue told) {
        String check() {
            return told.check().orElse("");
        }

        String remedy() {
            return told.remedy().orElse("");
        }

        String fixedIn() {
            return told.fixedIn().orElse("");
        }
    }

    /** A gate: what is asked, by whom, the command that helps, and a good answer. */
    record Check(String kind, String ask, String command, String good) {}

    /** A line of a repository that the hop changes, in words, and the clusters whose version it is. */
    record Line(String words, String clusters) {}

    /** The first step with the hop in one environment, and its day. */
    record Taker(EnvironmentName environment, String step, String day) {}

    /** A fact and its sources. */
    record Said(String words, List<Link> sources) {
        Said {
            sources = List.copyOf(sources);
        }
    }

    /** A document, and the day on which it was read. */
    record Link(String url, String read) {}

    static List<HopCard> of(Plan plan, PageIndex index) {
        Map<String, List<String>> lines = LineText.byStep(plan);
        Map<String, PlannedGate> gates = new HashMap<>();
        plan.catalogue().gates().forEach(gate -> gates.put(gate.id(), gate));
        Map<String, Fact> facts = new HashMap<>();
        plan.catalogue().facts().forEach(fact -> facts.put(fact.id(), fact));
        return plan.catalogue().hops().stream()
                .map(hop -> of(hop, gates, facts, lines, index))
                .toList();
    }

    private static HopCard of(
            PlannedHop hop,
            Map<String, PlannedGate> gates,
            Map<String, Fact> facts,
            Map<String, List<String>> lines,
            PageIndex index) {
        String place = PageIndex.anchor(hop);
        List<Step> steps = index.steps(hop);
        List<PlannedGate> own = hop.work().gates().stream()
                .flatMap(id -> Optional.ofNullable(gates.get(id)).stream())
                .filter(gate -> hop.trouble().issues().stream()
                        .noneMatch(issue -> gate.id().endsWith("issue/" + issue.id())))
                .toList();
        List<Issue> blockers = issues(hop, place, issue -> issue.severity().equals("blocker"));
        List<Issue> others = issues(hop, place, issue -> !issue.severity().equals("blocker"));
        List<Said> said = hop.reasons().facts().stream()
                .flatMap(id -> Optional.ofNullable(facts.get(id)).stream())
                .map(HopCard::said)
                .toList();
        return new HopCard(
                new Head(
                        place,
                        PageIndex.components(hop),
                        HopRow.releases(hop),
                        hop.isPointOfNoReturn() || !blockers.isEmpty(),
                        Badge.of(hop),
                        about(hop, steps.size())),
                story(hop),
                new Work(
                        hop.work()
                                .run()
                                .map(run -> fill(hop, hop.moves().get(0).component(), run))
                                .orElse(""),
                        lines(steps, lines, index),
                        checks(hop, own, true),
                        checks(hop, own, false),
                        takers(steps, index)),
                new Trouble(blockers, Plural.of(others.size(), "known issue"), others),
                Plural.of(said.size(), "fact"),
                said);
    }

    private static Story story(PlannedHop hop) {
        return new Story(
                hop.carrying().map(words -> words + "; ").orElse("")
                        + hop.reasons().because(),
                hop.isPointOfNoReturn(),
                hop.recovery().wayBack().replaceFirst("^" + PlannedHop.NO_WAY_BACK, ""),
                hop.recovery().ifItFails(),
                hop.recovery().instead().orElse(""),
                String.join("; ", hop.reasons().apart()));
    }

    private static String about(PlannedHop hop, int steps) {
        List<String> words = new ArrayList<>(List.of(Plural.of(steps, "step")));
        hop.moves().forEach(move -> {
            move.build().ifPresent(build -> words.add("installs %s %s".formatted(move.component(), build)));
            if (move.isCarried()) {
                words.add("carries " + move.component());
            } else {
                move.method().ifPresent(method -> words.add("method: " + method));
            }
        });
        return String.join(" · ", words.stream().distinct().toList());
    }

    private static List<Issue> issues(PlannedHop hop, String place, Predicate<PlannedHop.Issue> which) {
        return hop.trouble().issues().stream()
                .filter(which)
                .map(issue -> new Issue(
                        place + "-" + issue.id(), issue.severity().equals("blocker") ? "stop" : "warn", issue))
                .toList();
    }

    private static List<Check> checks(PlannedHop hop, List<PlannedGate> gates, boolean before) {
        return gates.stream()
                .filter(gate -> before
                        == (gate.at().equals(Gate.At.PREPARATION.word())
                                || gate.at().equals(Gate.At.BEFORE.word())))
                .sorted(PlannedGate.ORDER)
                .map(gate -> gate.filled(text -> fill(hop, gate.component(), text)))
                .map(gate -> new Check(
                        gate.kind()
                                + (gate.request().who().equals(Gate.PRIMARY)
                                        ? ""
                                        : ", " + gate.request().who()),
                        gate.request().ask(),
                        gate.request().run().orElse(""),
                        gate.request().good().orElse("")))
                .toList();
    }

    /** Placeholders that depend on the step stay visible, such as {@code <cluster>}. */
    private static String fill(PlannedHop hop, ComponentName component, String text) {
        return Placeholder.fill(hop.fill(component, text), name -> Optional.empty());
    }

    /** The lines, in the order of the steps, each with the clusters whose version it gives. */
    private static List<Line> lines(List<Step> steps, Map<String, List<String>> lines, PageIndex index) {
        Map<String, List<ClusterName>> clusters = new LinkedHashMap<>();
        steps.forEach(step -> lines.getOrDefault(step.id(), List.of())
                .forEach(words -> clusters.computeIfAbsent(words, key -> new ArrayList<>())
                        .add(step.cluster())));
        List<Line> all = new ArrayList<>();
        clusters.forEach((words, of) -> all.add(new Line(words, index.clusters(of))));
        return all;
    }

    private static List<Taker> takers(List<Step> steps, PageIndex index) {
        Map<EnvironmentName, Taker> takers = new LinkedHashMap<>();
        steps.forEach(step -> takers.computeIfAbsent(
                index.environment(step),
                environment -> new Taker(
                        environment,
                        PageIndex.place(step),
                        index.slot(step).map(slot -> Times.day(slot.start())).orElse(""))));
        return List.copyOf(takers.values());
    }

    private static Said said(Fact fact) {
        return new Said(
                fact.says(),
                fact.sources().stream()
                        .map(source -> new Link(source.url(), source.read().toString()))
                        .toList());
    }
}
