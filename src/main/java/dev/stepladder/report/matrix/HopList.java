package dev.stepladder.report.matrix;

import dev.stepladder.audit.HopsFrom;
import dev.stepladder.report.TextGrid;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.UpgradeGraph;
import java.util.List;
import java.util.stream.Collectors;

/** Hops of one component, a row each: where to, by which method, and what is against it. */
public final class HopList {
    private HopList() {}

    /** The hops from one release. */
    public static TextGrid next(List<HopsFrom.Candidate> hops) {
        return new TextGrid(
                List.of("to", "possible", "method", "obstacle"),
                hops.stream()
                        .map(hop -> List.of(hop.to().text(), possible(hop), method(hop), obstacle(hop)))
                        .toList());
    }

    /** The hops from every release. */
    public static TextGrid graph(List<HopsFrom.Candidate> hops) {
        return new TextGrid(
                List.of("from", "to", "possible", "method", "obstacle"),
                hops.stream()
                        .map(hop ->
                                List.of(hop.from().text(), hop.to().text(), possible(hop), method(hop), obstacle(hop)))
                        .toList());
    }

    private static String possible(HopsFrom.Candidate hop) {
        return hop.isOpen() ? "yes" : "no";
    }

    private static String method(HopsFrom.Candidate hop) {
        return hop.edge()
                .map(UpgradeGraph.Edge::family)
                .map(family -> family.disruptive() ? family.method() + " (disruptive)" : family.method())
                .orElse("");
    }

    /** Each objection, with the name that accepts it. */
    private static String obstacle(HopsFrom.Candidate hop) {
        return hop.objections().stream().map(HopList::inWords).collect(Collectors.joining("; "));
    }

    private static String inWords(Objection objection) {
        return objection
                .acceptAs()
                .map(name -> "%s (--accept %s)".formatted(objection.inFull(), name))
                .orElse(objection.inFull());
    }
}
