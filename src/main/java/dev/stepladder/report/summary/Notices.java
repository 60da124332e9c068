package dev.stepladder.report.summary;

import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.CoverageText;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.RepairText;
import dev.stepladder.plan.UnitStateText;
import dev.stepladder.schedule.DatedPlan;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The remarks on a plan: assumptions, accepted risks, overridden facts, rehearsals, the limits of what it speaks of, and its proof. */
final class Notices {
    private static final int MOST_STEPS = 4;
    private static final Pattern FILLED_BY_HAND = Pattern.compile("\\{cluster\\.([a-z0-9.-]+)}");

    private Notices() {}

    static List<Headline.Notice> of(DatedPlan dated) {
        Plan plan = dated.plan();
        ClusterNames names = ClusterNames.of(plan);
        List<Headline.Notice> notices = new ArrayList<>();
        dated.approvals()
                .current()
                .forEach(approval -> notices.add(new Headline.Notice(Sign.NONE, "approved by " + approval.inWords())));
        dated.approvals()
                .outdated()
                .forEach(approval -> notices.add(new Headline.Notice(
                        Sign.DECISION,
                        "not approved: the plan has changed since it was approved by " + approval.inWords())));
        RepairText.lines(plan).forEach(line -> notices.add(new Headline.Notice(Sign.REPAIRS, line)));
        UnitStateText.lines(plan)
                .forEach((words, clusters) -> notices.add(new Headline.Notice(Sign.NONE, words + on(clusters, names))));
        Optional<LocalDate> end =
                dated.schedule().flatMap(schedule -> schedule.end()).map(OffsetDateTime::toLocalDate);
        plan.basis()
                .excluded()
                .forEach(excluded -> notices.add(new Headline.Notice(
                        Sign.NONE,
                        "excluded: " + excluded.inWords()
                                + (end.filter(excluded.until()::isBefore).isPresent()
                                        ? " (ends during this plan)"
                                        : ""))));
        Map<String, List<ClusterName>> accepted = new LinkedHashMap<>();
        plan.paths().stream()
                .filter(path -> !path.accepted().isEmpty())
                .forEach(path -> accepted.computeIfAbsent(String.join(", ", path.accepted()), key -> new ArrayList<>())
                        .addAll(path.clusters()));
        accepted.forEach((risks, clusters) -> notices.add(
                new Headline.Notice(Sign.DECISION, "accepted%s: %s".formatted(on(clusters, names), risks))));
        if (!plan.basis().assumed().isEmpty()) {
            notices.add(new Headline.Notice(
                    Sign.NONE, "assumed: " + String.join(", ", plan.basis().assumed())));
        }
        ChannelText.lines(plan).forEach(line -> notices.add(new Headline.Notice(Sign.NONE, line)));
        PolicyText.lines(plan).forEach(line -> notices.add(new Headline.Notice(Sign.NONE, line)));
        plan.basis()
                .overridden()
                .forEach(fact -> notices.add(new Headline.Notice(Sign.NONE, "overridden: " + fact.inWords())));
        if (!plan.remarks().unrehearsed().isEmpty()) {
            notices.add(new Headline.Notice(
                    Sign.UNREHEARSED,
                    "not rehearsed by an earlier environment: "
                            + Plural.first(plan.remarks().unrehearsed(), MOST_STEPS)));
        }
        Map<String, List<String>> unlike = new LinkedHashMap<>();
        plan.remarks()
                .notRepresentative()
                .forEach(step -> unlike.computeIfAbsent(
                                "on %s, where %s".formatted(step.rehearsal(), step.differs()), key -> new ArrayList<>())
                        .add(step.step()));
        unlike.forEach((where, steps) -> notices.add(new Headline.Notice(
                Sign.UNREHEARSED, "rehearsed only %s: %s".formatted(where, Plural.first(steps, MOST_STEPS)))));
        return notices;
    }

    static String on(List<ClusterName> clusters, ClusterNames names) {
        return clusters.size() == names.count() ? "" : " on " + names.some(clusters);
    }

    /** What runs and no matrix covers; what is filled in by hand; what only preflight can see. */
    static List<String> notCovered(Plan plan) {
        List<String> rest = new ArrayList<>();
        CoverageText.summary(plan).ifPresent(rest::add);
        rest.add("manifests, until preflight has read them");
        List<String> byHand = plan.catalogue().hops().stream()
                .flatMap(hop -> hop.work().run().stream())
                .flatMap(run -> FILLED_BY_HAND.matcher(run).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .filter(name -> plan.paths().stream()
                        .anyMatch(path -> !path.attributes().containsKey(name)))
                .map(name -> "<" + name + ">")
                .toList();
        if (!byHand.isEmpty()) {
            rest.add(Plural.list(byHand) + " in commands, to be filled in");
        }
        return rest;
    }

    /** One sentence for the whole plan; if its paths differ, the number of each. */
    static Headline.Proof proof(Plan plan) {
        Map<String, Integer> proofs = new LinkedHashMap<>();
        plan.paths()
                .forEach(path -> proofs.merge(
                        CoverageText.proof(plan, path), path.clusters().size(), Integer::sum));
        boolean complete = plan.basis().uncovered().isEmpty()
                && plan.paths().stream()
                        .allMatch(path -> path.proven() && path.limit().isEmpty());
        Optional<String> only = proofs.size() == 1 ? proofs.keySet().stream().findFirst() : Optional.empty();
        return new Headline.Proof(
                complete,
                only.orElseGet(() -> String.join(
                        "; ",
                        proofs.entrySet().stream()
                                .map(proof ->
                                        "%s: %s".formatted(Plural.of(proof.getValue(), "cluster"), proof.getKey()))
                                .toList())));
    }
}
