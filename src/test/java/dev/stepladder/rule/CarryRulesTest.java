package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.moves;
import static dev.stepladder.SmallWorld.name;
import static dev.stepladder.SmallWorld.says;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Fact;
import dev.stepladder.version.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As kubeadm has it: the control plane brings CoreDNS along, with its last server, and etcd as far as its table goes. */
class CarryRulesTest {
    private static final SmallWorld WORLD =
            SmallWorld.of("""
            component: kubernetes
            upgrades: [{method: in-place, width: {minors: 1}}, {method: rebuild, to: "1.33", width: any}]
            releases: [{version: "1.30"}, {version: "1.31"}, {version: "1.32"}, {version: "1.33"}]
            """, """
            component: coredns
            upgrades: [{method: in-place, width: any}]
            releases: [{version: "1.9"}, {version: "1.10"}, {version: "1.11"}, {version: "1.12"}]
            """, """
            component: etcd
            upgrades: [{method: in-place, width: any}]
            releases: [{version: "3.4"}, {version: "3.5"}, {version: "3.6"}]
            """, """
            component: proxy
            upgrades: [{method: in-place, width: any}]
            releases: [{version: "1.30"}, {version: "1.31"}, {version: "1.32"}]
            """, """
            provider: tool
            order: [kubernetes, coredns, etcd]
            carries:
              - {by: kubernetes, component: coredns, hops: last, table: {"1.31": "1.10", "1.32": "1.11", "1.33": "1.11"}}
              - {by: kubernetes, component: etcd, method: in-place, alone: {minors: 1}, table: {"1.31": "3.5", "1.32": "3.6"}}
              - {by: kubernetes, component: proxy, given: {etcd: ">=3.5"}, table: {"1.31": "1.31", "1.32": "1.32", "1.33": "1.32"}}
              - {by: kubernetes, component: proxy, table: {"1.31": "1.30", "1.32": "1.31", "1.33": "1.31"}}
            """).with("provider", "tool");
    private static final CarryRules RULES = WORLD.rules().carries();

    private static Carry carry(int place) {
        return RULES.all().get(place);
    }

    @Test
    void areThoseOfTheProviderInTheOrderOfItsFile() {
        assertThat(RULES.facts())
                .extracting(Fact::id)
                .containsExactly(
                        "provider/tool/carries/coredns/kubernetes",
                        "provider/tool/carries/etcd/kubernetes",
                        "provider/tool/carries/proxy/kubernetes",
                        "provider/tool/carries/proxy/kubernetes#2");
        assertThat(RULES.by(name("kubernetes"))).isEqualTo(RULES.all());
        assertThat(RULES.by(name("etcd"))).isEmpty();
        assertThat(WORLD.with("provider", "none").rules().carries().all()).isEmpty();
    }

    @Test
    void oneWithAMethodHoldsForHopsOfThatMethod() {
        assertThat(RULES.carries(carry(1), moves("kubernetes 1.31 to 1.32").get(0)))
                .isTrue();
        assertThat(RULES.carries(carry(1), moves("kubernetes 1.31 to 1.33").get(0)))
                .isFalse();
        assertThat(RULES.carries(carry(0), moves("kubernetes 1.31 to 1.33").get(0)))
                .isTrue();
        assertThat(RULES.carries(carry(0), moves("etcd 3.4 to 3.5").get(0))).isFalse();
    }

    @Test
    void aCarriedUnitHopsAloneAsFarAsIsSaid() {
        assertThat(RULES.mayHopAlone(carry(1), Version.of("3.4"), Version.of("3.5")))
                .isTrue();
        assertThat(RULES.mayHopAlone(carry(1), Version.of("3.4"), Version.of("3.6")))
                .isFalse();
        assertThat(RULES.mayHopAlone(carry(0), Version.of("1.9"), Version.of("1.10")))
                .isFalse();
    }

    @Test
    void tellsWhatIsCarriedFromWhatMovesOfItsOwn() {
        List<UnitMove> moves = moves("etcd 3.4 to 3.5", "coredns 1.9 to 1.11", "kubernetes 1.30 to 1.31");

        assertThat(RULES.carried(moves)).isEqualTo(moves("etcd 3.4 to 3.5"));
        assertThat(RULES.own(moves)).isEqualTo(moves("coredns 1.9 to 1.11", "kubernetes 1.30 to 1.31"));
        assertThat(RULES.leadFirst(moves))
                .isEqualTo(moves("coredns 1.9 to 1.11", "kubernetes 1.30 to 1.31", "etcd 3.4 to 3.5"));
        assertThat(RULES.carrying(moves)).containsExactly(carry(1));
        assertThat(RULES.carrying(moves("etcd 3.4 to 3.5"))).isEmpty();
        assertThat(WORLD.with("provider", "none").rules().carries().own(moves)).isEqualTo(moves);
        assertThat(WORLD.with("provider", "none").rules().carries().leadFirst(moves))
                .isEqualTo(moves);
    }

    @Test
    void loadsAHopWithAllThatItCarries() {
        assertThat(RULES.loaded(
                        units("kubernetes 1.30", "coredns 1.9", "etcd 3.4", "proxy 1.30"),
                        moves("kubernetes 1.30 to 1.31")))
                .isEqualTo(moves("kubernetes 1.30 to 1.31", "coredns 1.9 to 1.10", "etcd 3.4 to 3.5"));
        assertThat(RULES.loaded(units("kubernetes 1.30", "etcd 3.5", "proxy 1.30"), moves("kubernetes 1.30 to 1.31")))
                .isEqualTo(moves("kubernetes 1.30 to 1.31", "proxy 1.30 to 1.31"));
    }

    @Test
    void whatIsThereOrPastItStays() {
        assertThat(RULES.loaded(units("kubernetes 1.31", "coredns 1.11", "etcd 3.6"), moves("kubernetes 1.31 to 1.32")))
                .isEqualTo(moves("kubernetes 1.31 to 1.32"));
        assertThat(RULES.loaded(units("kubernetes 1.31", "coredns 1.12"), moves("kubernetes 1.31 to 1.32")))
                .isEqualTo(moves("kubernetes 1.31 to 1.32"));
    }

    @Test
    void onlyTheHopOfTheLastServerCarriesWhereThatIsSaid() {
        var servers = units("a: kubernetes 1.31", "b: kubernetes 1.31", "coredns 1.10", "etcd 3.5");
        var last = units("a: kubernetes 1.32", "b: kubernetes 1.31", "coredns 1.10", "etcd 3.6");

        assertThat(RULES.loaded(servers, moves("a: kubernetes 1.31 to 1.32")))
                .isEqualTo(moves("a: kubernetes 1.31 to 1.32", "etcd 3.5 to 3.6"));
        assertThat(RULES.loaded(last, moves("b: kubernetes 1.31 to 1.32")))
                .isEqualTo(moves("b: kubernetes 1.31 to 1.32", "coredns 1.10 to 1.11"));
        assertThat(RULES.loaded(servers, moves("a: kubernetes 1.31 to 1.32", "b: kubernetes 1.31 to 1.32")))
                .isEqualTo(moves(
                        "a: kubernetes 1.31 to 1.32",
                        "b: kubernetes 1.31 to 1.32",
                        "coredns 1.10 to 1.11",
                        "etcd 3.5 to 3.6"));
    }

    @Test
    void ofTwoHopsThatCarryAUnitTheLaterReleaseCounts() {
        var apart = units("a: kubernetes 1.30", "b: kubernetes 1.31", "etcd 3.4");

        assertThat(RULES.loaded(apart, moves("a: kubernetes 1.30 to 1.31", "b: kubernetes 1.31 to 1.32")))
                .contains(moves("etcd 3.4 to 3.6").get(0));
        assertThat(RULES.loaded(apart, moves("b: kubernetes 1.31 to 1.32", "a: kubernetes 1.30 to 1.31")))
                .contains(moves("etcd 3.4 to 3.6").get(0));
    }

    @Test
    void aHopThatLeavesOutWhatItCarriesIsNone() {
        var state = units("kubernetes 1.30", "coredns 1.9", "etcd 3.5");

        assertThat(says(RULES.objections(state, moves("kubernetes 1.30 to 1.31"))))
                .containsExactly("kubernetes carries coredns to 1.10, and coredns would not come there");
        assertThat(says(RULES.objections(state, moves("kubernetes 1.30 to 1.31", "coredns 1.9 to 1.11"))))
                .containsExactly("kubernetes carries coredns to 1.10, and coredns would not come there");
        assertThat(RULES.objections(state, moves("kubernetes 1.30 to 1.31", "coredns 1.9 to 1.10")))
                .isEmpty();
    }

    @Test
    void whatComesWithAReleaseIsNeverGuessed() {
        SmallWorld gap = SmallWorld.of("""
                component: kubernetes
                upgrades: [{method: in-place, width: {minors: 1}}]
                releases: [{version: "1.30"}, {version: "1.31"}]
                """, """
                component: coredns
                upgrades: [{method: in-place, width: any}]
                releases: [{version: "1.9"}]
                """, """
                provider: tool
                order: [kubernetes, coredns]
                carries: [{by: kubernetes, component: coredns, table: {"1.30": "1.9"}}]
                """).with("provider", "tool");

        List<Objection> objections = gap.rules()
                .carries()
                .objections(units("kubernetes 1.30", "coredns 1.9"), moves("kubernetes 1.30 to 1.31"));

        assertThat(says(objections))
                .containsExactly("no fact says which coredns comes with kubernetes 1.31; unknown is never safe");
        assertThat(objections)
                .extracting(objection -> objection.facts().get(0).id())
                .containsExactly("provider/tool/carries/coredns/kubernetes");
        assertThat(gap.rules().carries().objections(units("kubernetes 1.30"), moves("kubernetes 1.30 to 1.31")))
                .isEmpty();
    }

    @Test
    void aCarriedUnitDoesNotGoByItselfBeyondWhatIsSaid() {
        var state = units("kubernetes 1.30", "coredns 1.9", "etcd 3.4");

        assertThat(says(RULES.objections(state, moves("coredns 1.9 to 1.10"))))
                .containsExactly("coredns does not go from 1.9 to 1.10 by itself: kubernetes carries it");
        assertThat(says(RULES.objections(state, moves("etcd 3.4 to 3.6"))))
                .containsExactly("etcd does not go from 3.4 to 3.6 by itself: kubernetes carries it");
        assertThat(RULES.objections(state, moves("etcd 3.4 to 3.5"))).isEmpty();
        assertThat(RULES.objections(units("coredns 1.9", "etcd 3.4"), moves("coredns 1.9 to 1.10")))
                .isEmpty();
        assertThat(RULES.objections(state, List.of())).isEmpty();
    }

    @Test
    void nothingMovesOfItsOwnInAHopThatCouldCarryIt() {
        var state = units("kubernetes 1.31", "etcd 3.5");

        assertThat(says(RULES.objections(state, moves("kubernetes 1.31 to 1.33", "etcd 3.5 to 3.6"))))
                .containsExactly("etcd does not go from 3.5 to 3.6 by itself: kubernetes carries it");
    }

    @Test
    void objectsToNothingWhereNothingCarries() {
        assertThat(WORLD.with("provider", "none")
                        .rules()
                        .carries()
                        .objections(units("kubernetes 1.30", "coredns 1.9"), moves("coredns 1.9 to 1.10")))
                .isEmpty();
        assertThat(RULES.carried(moves("kubernetes 1.30 to 1.31"))).isEmpty();
    }
}
