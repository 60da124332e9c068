package dev.stepladder.report.page;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.summary.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A point to settle before the start.
 *
 * @param place where the page says more; empty if it does not
 * @param links several places that say more, after the words
 * @param note below it; may be empty
 */
record ToDo(String tone, String sign, String words, String place, List<Link> links, String note) {
    private static final int MOST_RELEASES = 4;

    ToDo {
        links = List.copyOf(links);
    }

    private ToDo(String tone, String sign, String words, String place, String note) {
        this(tone, sign, words, place, List.of(), note);
    }

    /** A place in the page, and what it is called. */
    record Link(String place, String words) {}

    static List<ToDo> of(Plan plan, Headline headline) {
        List<ToDo> points = new ArrayList<>();
        notices(headline, true, points);
        headline.blockers().forEach(blocker -> points.add(blocker(plan, blocker)));
        noWayBack(plan, headline.noWayBack()).ifPresent(points::add);
        if (!headline.support().after().isEmpty()) {
            points.add(new ToDo(
                    "stop",
                    Sign.BLOCKER.mark(),
                    "out of support at the end of this plan: "
                            + Plural.first(headline.support().after(), MOST_RELEASES),
                    "support",
                    "choose a later goal, or plan the next upgrade at once"));
        }
        notices(headline, false, points);
        return points;
    }

    private static void notices(Headline headline, boolean ofRepairs, List<ToDo> points) {
        headline.notices().stream()
                .filter(notice -> (notice.sign() == Sign.REPAIRS) == ofRepairs)
                .map(notice -> new ToDo(
                        notice.sign() == Sign.NONE ? "mut" : notice.sign() == Sign.UNREHEARSED ? "warn" : "stop",
                        notice.sign() == Sign.NONE ? "·" : notice.sign().mark(),
                        notice.text(),
                        "",
                        ""))
                .forEach(points::add);
    }

    private static ToDo blocker(Plan plan, Headline.Blocker blocker) {
        Optional<PlannedHop> first = plan.catalogue().hops().stream()
                .filter(hop -> hop.trouble().issues().stream()
                        .anyMatch(issue -> issue.id().equals(blocker.id())))
                .findFirst();
        return new ToDo(
                "stop",
                Sign.BLOCKER.mark(),
                blocker.symptom(),
                first.map(hop -> PageIndex.anchor(hop) + "-" + blocker.id()).orElse(""),
                "before " + blocker.hop()
                        + blocker.check().map(check -> " · check: " + check).orElse(""));
    }

    private static Optional<ToDo> noWayBack(Plan plan, List<Headline.NoWayBack> hops) {
        List<Link> links = plan.catalogue().hops().stream()
                .filter(PlannedHop::isPointOfNoReturn)
                .map(hop -> new Link(PageIndex.anchor(hop), PageIndex.components(hop) + " " + HopRow.releases(hop)))
                .toList();
        int steps = hops.stream().mapToInt(Headline.NoWayBack::steps).sum();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo(
                        "warn",
                        Sign.NO_WAY_BACK.mark(),
                        "no way back after " + Plural.of(links.size(), "hop") + ": ",
                        "",
                        links,
                        Plural.of(steps, "step") + ": answer the gates before each"));
    }
}
