package dev.stepladder.plan;

import static dev.stepladder.SmallWorld.name;
import static dev.stepladder.SmallWorld.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.plan.PlannedHop.Effects;
import dev.stepladder.plan.PlannedHop.Issue;
import dev.stepladder.plan.PlannedHop.Move;
import dev.stepladder.plan.PlannedHop.Reasons;
import dev.stepladder.plan.PlannedHop.Recovery;
import dev.stepladder.plan.PlannedHop.Trouble;
import dev.stepladder.plan.PlannedHop.Work;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan says of a hop. */
class PlannedHopTest {
    private static Move move(String component, String from, String to, String method) {
        return new Move(
                name(component),
                Version.of(from),
                Version.of(to),
                Optional.of(to + ".4"),
                method.isEmpty() ? Optional.empty() : Optional.of(method));
    }

    private static PlannedHop hop(Move... moves) {
        return hop("until the end of the plan", List.of(), moves);
    }

    private static PlannedHop hop(String wayBack, List<Issue> issues, Move... moves) {
        return new PlannedHop(
                "id",
                List.of(moves),
                new Reasons("because", List.of(), List.of()),
                new Recovery(wayBack, "go forward", Optional.empty()),
                new Effects(false, false),
                new Work(Optional.empty(), List.of()),
                new Trouble(issues, List.of(), List.of(), List.of()));
    }

    private static final Move KUBERNETES = move("kubernetes", "1.33", "1.34", "in-place");
    private static final Move COREDNS = move("coredns", "1.11", "1.12", PlannedHop.CARRIED);
    private static final Move PROXY = move("proxy", "1.33", "1.34", PlannedHop.CARRIED);

    @Test
    void namesWhatMovesAndWhatItTakesAlong() {
        PlannedHop hop = hop(KUBERNETES, COREDNS, PROXY);

        assertThat(hop.inWords())
                .isEqualTo("kubernetes 1.33 to 1.34, carrying coredns 1.11 to 1.12, proxy 1.33 to 1.34");
        assertThat(hop.carrying()).contains("carrying coredns 1.11 -> 1.12, proxy 1.33 -> 1.34");
        assertThat(hop.own()).containsExactly(KUBERNETES);
        assertThat(hop(KUBERNETES, move("etcd", "3.4", "3.5", "")).inWords())
                .isEqualTo("kubernetes 1.33 to 1.34 + etcd 3.4 to 3.5");
        assertThat(hop(KUBERNETES).carrying()).isEmpty();
    }

    @Test
    void whatIsTakenAlongDoesNotLead() {
        assertThat(hop(KUBERNETES, COREDNS).leading(List.of("kubernetes", "coredns")))
                .containsExactly("kubernetes");
        assertThat(hop(KUBERNETES, move("etcd", "3.4", "3.5", "")).leading(List.of("kubernetes", "etcd")))
                .containsExactly("kubernetes", "etcd");
        assertThat(hop(KUBERNETES, move("kubernetes", "1.32", "1.34", ""), COREDNS)
                        .leading(List.of("a", "b", "c", "d")))
                .containsExactly("a", "b", "c", "d");
        assertThat(hop(KUBERNETES, move("kubernetes", "1.32", "1.34", ""), COREDNS)
                        .leading(List.of("a", "b", "c")))
                .containsExactly("a", "b");
    }

    @Test
    void findsTheMoveOfAUnitByItsPlaceOrByItsRelease() {
        Move early = move("kubernetes", "1.32", "1.34", "");
        PlannedHop each = hop(KUBERNETES, early);
        PlannedHop shared = hop(KUBERNETES, early, COREDNS);

        assertThat(each.moveOf(unit("b: kubernetes 1.33"), List.of("a", "b"))).contains(early);
        assertThat(shared.moveOf(unit("b: kubernetes 1.32"), List.of("a", "b", "c", "d")))
                .contains(early);
        assertThat(shared.moveOf(unit("b: kubernetes 1.30"), List.of("a", "b", "c", "d")))
                .contains(KUBERNETES);
        assertThat(shared.moveOf(unit("b: istio 1.30"), List.of("a", "b", "c", "d")))
                .isEmpty();
        assertThat(each.moveOf(unit("b: istio 1.33"), List.of("a", "b"))).isEmpty();
    }

    @Test
    void fillsWhatIsTheSameForEveryStep() {
        PlannedHop hop = hop(KUBERNETES, COREDNS);

        assertThat(hop.fill(name("coredns"), "{component} {from} {to} {minor} {build} {cluster}"))
                .isEqualTo("coredns 1.11 1.12 1.12 1.12.4 {cluster}");
        assertThat(hop.value(name("istio"), "to")).isEmpty();
        assertThat(hop.value(name("kubernetes"), "to")).contains("1.34");
        assertThat(hop(KUBERNETES, move("kubernetes", "1.32", "1.33", "")).value(name("kubernetes"), "to"))
                .contains("1.34 + 1.33");
        assertThat(hop(KUBERNETES, move("kubernetes", "1.32", "1.34", "")).value(name("kubernetes"), "to"))
                .contains("1.34");
    }

    @Test
    void tellsWhatMustBeAnsweredFirst() {
        Issue blocker = new Issue("b", "blocker", "s", Optional.empty(), Optional.empty(), Optional.empty());
        Issue warning = new Issue("w", "warning", "s", Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(hop("none: its store is converted.", List.of(warning, blocker), KUBERNETES)
                        .blockers())
                .containsExactly(blocker);
        assertThat(hop("none: its store is converted.", List.of(), KUBERNETES).isPointOfNoReturn())
                .isTrue();
        assertThat(hop(KUBERNETES).isPointOfNoReturn()).isFalse();
        assertThat(hop(KUBERNETES).trouble().accepted()).isEmpty();
        assertThat(new Trouble(List.of(), List.of("a", "b"), List.of(), List.of()).accepted())
                .isEqualTo("accepted: a, b");
        assertThat(hop(KUBERNETES).named("other"))
                .isEqualTo(new PlannedHop(
                        "other",
                        List.of(KUBERNETES),
                        hop(KUBERNETES).reasons(),
                        hop(KUBERNETES).recovery(),
                        hop(KUBERNETES).effects(),
                        hop(KUBERNETES).work(),
                        hop(KUBERNETES).trouble()));
    }
}
