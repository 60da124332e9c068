package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.componentRelease;
import static dev.stepladder.SmallWorld.says;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hops a cluster may take, and what comes with them. */
class HopRulesTest {
    private static final String ISTIO = """
            component: istio
            upgrades: [{method: in-place, width: {minors: 2}}]
            waysBack: [{possible: true, how: "install the earlier one"}]
            releases:
              - {version: "1.8"}
              - {version: "1.9"}
              - {version: "1.9.1"}
              - {version: "1.10"}
              - {version: "1.11", withdrawn: "it loses certificates"}
              - {version: "1.12"}
            """;
    private static final String NODE = """
            component: node
            upgrades: [{method: replace, width: any}]
            releases: [{version: "1.19"}, {version: "1.20"}]
            """;

    private static HopRules rules(String rest, String... accepted) {
        return SmallWorld.of(ISTIO, NODE, rest).rules(accepted).hops();
    }

    private static Component istio() {
        return SmallWorld.of(ISTIO).component("istio");
    }

    private static List<Objection> objections(HopRules rules, String from, String to) {
        return rules.objections(istio(), Version.of(from), Version.of(to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.8  | 1.9  | ",
                "1.8  | 1.10 | ",
                "1.8  | 1.12 | istio cannot go from 1.8 to 1.12 in one hop: istio may move by up to 2 minors (in-place)",
                "1.10 | 1.9  | istio cannot go from 1.10 to 1.9 in one hop: istio may move by up to 2 minors (in-place)",
                "1.9  | 1.11 | istio 1.11 is withdrawn: it loses certificates",
                "1.11 | 1.12 | "
            })
    void aHopNeedsAnUpgradeEdgeToAReleaseThatIsNotWithdrawn(String from, String to, String objection) {
        assertThat(objections(SmallWorld.of(ISTIO).rules().hops(), from, to))
                .extracting(Objection::inFull)
                .isEqualTo(objection == null ? List.of() : List.of(objection));
    }

    @Test
    void aComponentWithoutUpgradesGoesNowhere() {
        SmallWorld world = SmallWorld.of("""
                component: etcd
                releases: [{version: "2.2"}, {version: "3.2"}]
                """);

        assertThat(world.rules().hops().objections(world.component("etcd"), Version.of("2.2"), Version.of("3.2")))
                .extracting(Objection::inFull)
                .containsExactly("etcd cannot go from 2.2 to 3.2 in one hop: the matrix lists no upgrade of it");
    }

    private static final String BLOCKED = """
            about: "a block"
            rules:
              - {name: lost-certificates, kind: blocked, component: istio, from: "<1.10", to: "1.10", url: "https://example.org/1", fixedIn: "1.10.3", reason: "certificates are lost"}
            """;

    @Test
    void aBlockedHopIsRefusedAndSaysWhatIsFixed() {
        HopRules rules = rules(BLOCKED);

        assertThat(objections(rules, "1.9", "1.10"))
                .extracting(Objection::inFull)
                .containsExactly(
                        "istio 1.9 to 1.10 is blocked, fixed in 1.10.3: certificates are lost, see https://example.org/1");
        assertThat(objections(rules, "1.8", "1.9")).isEmpty();
        assertThat(rules.risks(istio(), Version.of("1.9"), Version.of("1.10"))).isEmpty();
    }

    @Test
    void aBlockThatIsAcceptedBecomesARisk() {
        HopRules rules = rules(BLOCKED, "lost-certificates");

        assertThat(objections(rules, "1.9", "1.10")).isEmpty();
        assertThat(rules.risks(istio(), Version.of("1.9"), Version.of("1.10")))
                .extracting(Rule.Blocked::name)
                .containsExactly("lost-certificates");
        assertThat(rules.risks(istio(), Version.of("1.8"), Version.of("1.9"))).isEmpty();
    }

    @Test
    void anAllowListLetsNothingElseIn() {
        HopRules rules = rules("""
                about: "a team's list"
                rules:
                  - {name: tested, kind: approved, component: istio, releases: "1.9 || 1.12", reason: "the others are not tested"}
                """);

        assertThat(says(objections(rules, "1.8", "1.10"))).containsExactly("istio 1.10 is not approved");
        assertThat(objections(rules, "1.8", "1.9")).isEmpty();
    }

    @Test
    void noHopPassesOverARequiredStop() {
        HopRules rules = rules("""
                about: "a stop"
                rules:
                  - {name: stop, kind: required-stop, component: istio, at: "1.9", exit: "sidecars are restarted", reason: "tables are rewritten"}
                """);

        assertThat(objections(rules, "1.8", "1.10"))
                .extracting(Objection::inFull)
                .containsExactly("istio 1.8 to 1.10 skips the required stop 1.9: tables are rewritten");
        assertThat(objections(rules, "1.8", "1.9")).isEmpty();
        assertThat(objections(rules, "1.9", "1.10")).isEmpty();
        assertThat(objections(rules, "1.9.1", "1.10")).isEmpty();
        assertThat(rules.stops(istio(), Version.of("1.9")))
                .extracting(Rule.RequiredStop::exit)
                .containsExactly(Optional.of("sidecars are restarted"));
        assertThat(rules.stops(istio(), Version.of("1.10"))).isEmpty();
    }

    @Test
    void aSkewBeforeHopsMakesAHopToAnotherMinorWait() {
        HopRules rules = rules("""
                about: "nodes come along"
                rules:
                  - {name: nodes-first, kind: skew, component: node, with: istio, behind: 0, ahead: 99, holds: before-hop, reason: "a node group follows"}
                """);

        assertThat(says(rules.objections(
                        componentRelease("istio 1.20"), Version.of("1.21"), componentRelease("node 1.19"))))
                .containsExactly("node 1.19 may not be older than istio 1.20 before the next hop of istio");
        assertThat(rules.objections(componentRelease("istio 1.20"), Version.of("1.21"), componentRelease("node 1.20")))
                .isEmpty();
        assertThat(rules.objections(
                        componentRelease("istio 1.20"), Version.of("1.20.4"), componentRelease("node 1.19")))
                .isEmpty();
        assertThat(rules.objections(componentRelease("node 1.19"), Version.of("1.20"), componentRelease("istio 1.20")))
                .isEmpty();
        assertThat(rules.guarded(SmallWorld.name("istio"), SmallWorld.name("node")))
                .isTrue();
        assertThat(rules.guarded(SmallWorld.name("node"), SmallWorld.name("istio")))
                .isFalse();
    }

    @Test
    void aSkewBeforeHopsForbidsNoState() {
        SmallWorld world = SmallWorld.of(ISTIO, NODE, """
                about: "nodes come along"
                rules:
                  - {name: nodes-first, kind: skew, component: node, with: istio, behind: 0, ahead: 0, holds: before-hop, reason: "a node group follows"}
                """);

        assertThat(world.rules().states().objections(componentRelease("istio 1.20"), componentRelease("node 1.19")))
                .isEmpty();
    }

    private static final String ISSUES = """
            about: "issues"
            issues:
              - {id: b-slow, component: istio, to: ">=1.10", severity: info, symptom: "it is slow", remedy: "wait"}
              - {id: c-down, component: istio, to: ">=1.10", severity: blocker, symptom: "it is down", remedy: "wait"}
              - {id: a-down, component: istio, from: "1.9.1", severity: blocker, symptom: "it is down, too", remedy: "wait"}
            """;

    @Test
    void theGravestKnownIssuesComeFirst() {
        assertThat(rules(ISSUES).issues(istio(), Version.of("1.9.1"), Version.of("1.10"), units("istio 1.9.1")))
                .extracting(KnownIssue::id)
                .containsExactly("a-down", "c-down", "b-slow");
    }

    @Test
    void anIssueIsMetOnlyByTheHopThatEntersItsRange() {
        assertThat(rules(ISSUES).issues(istio(), Version.of("1.10"), Version.of("1.12"), units("istio 1.10")))
                .isEmpty();
    }

    @Test
    void gatesStandByIdWhereTheirConditionHolds() {
        SmallWorld world = SmallWorld.of(ISTIO, """
                about: "gates"
                gates:
                  - {id: z-last, component: istio, at: before, kind: check, ask: "is it up?"}
                  - {id: a-first, component: istio, to: "1.10", at: after, kind: do, ask: "restart sidecars"}
                  - {id: elsewhere, component: istio, at: before, kind: check, when: {provider: kops}, ask: "is it up?"}
                """).with("provider", "eks");

        assertThat(world.rules().hops().gates(world.component("istio"), Version.of("1.9"), Version.of("1.10")))
                .extracting(Gate::id)
                .containsExactly("a-first", "z-last");
        assertThat(world.rules().hops().gates(world.component("istio"), Version.of("1.8"), Version.of("1.9")))
                .extracting(Gate::id)
                .containsExactly("z-last");
    }

    @Test
    void theCommandWithMostConditionsCounts() {
        SmallWorld world = SmallWorld.of(ISTIO + """
                commands:
                  - {component: istio, run: "istioctl upgrade"}
                  - {component: istio, when: {provider: eks}, run: "istioctl upgrade on EKS"}
                  - {component: istio, method: revision, when: {provider: eks, masters: "1"}, run: "istioctl install"}
                """).with("provider", "eks");

        assertThat(world.rules()
                        .hops()
                        .command(world.component("istio"), Version.of("1.8"), Version.of("1.9"), "in-place"))
                .map(Command::run)
                .contains("istioctl upgrade on EKS");
    }

    @Test
    void theProvidersWordOnAWayBackCountsBeforeTheComponents() {
        SmallWorld world = SmallWorld.of(ISTIO, """
                provider: eks
                title: Amazon EKS
                order: [istio]
                waysBack: [{component: istio, to: "1.10", possible: false, how: "EKS never goes back"}]
                """).with("provider", "eks");
        HopRules rules = world.rules().hops();

        assertThat(rules.wayBack(istio(), Version.of("1.9"), Version.of("1.10")))
                .map(WayBack::how)
                .contains("EKS never goes back");
        assertThat(rules.wayBack(istio(), Version.of("1.8"), Version.of("1.9")))
                .map(WayBack::how)
                .contains("install the earlier one");
    }

    @Test
    void aChannelIsLeftAndNotEntered() {
        SmallWorld world = SmallWorld.of("""
                component: db
                upgrades: [{method: in-place, width: any}]
                channels:
                  - {name: stable, releases: "1.0 || 1.2 || 1.3", edges: [{from: "1.0", to: "1.2"}]}
                releases: [{version: "1.0"}, {version: "1.1"}, {version: "1.2"}, {version: "1.3"}]
                """);
        HopRules stable = world.with("db-channel", "stable").rules().hops();
        HopRules unknown = world.with("db-channel", "fast").rules().hops();
        Component db = world.component("db");

        assertThat(says(stable.objections(db, Version.of("1.0"), Version.of("1.2"))))
                .isEmpty();
        assertThat(says(stable.objections(db, Version.of("1.1"), Version.of("1.2"))))
                .isEmpty();
        assertThat(says(stable.objections(db, Version.of("1.0"), Version.of("1.1"))))
                .containsExactly("db 1.1 is not in channel stable");
        assertThat(says(stable.objections(db, Version.of("1.2"), Version.of("1.3"))))
                .containsExactly("channel stable has no hop of db 1.2 to 1.3");
        assertThat(says(unknown.objections(db, Version.of("1.0"), Version.of("1.2"))))
                .containsExactly("db has no channel fast");
        assertThat(stable.channel(db)).isEqualTo(db.channel("stable"));
        assertThat(unknown.channel(db)).isEmpty();
        assertThat(world.rules().hops().objections(db, Version.of("1.0"), Version.of("1.1")))
                .isEmpty();
    }

    @Test
    void anIssueIsGoneOnceItsFixRunsEverywhere() {
        HopRules rules = rules("""
                component: cni
                releases: [{version: "1.7"}, {version: "1.8"}]
                issues:
                  - {id: fixed, component: istio, to: "1.9", severity: warning, symptom: "s", check: "c", remedy: "r", fixedIn: {cni: ">=1.8"}}
                """);

        assertThat(rules.issues(istio(), Version.of("1.8"), Version.of("1.9"), units("istio 1.8", "cni 1.7")))
                .extracting(KnownIssue::id)
                .containsExactly("fixed");
        assertThat(rules.issues(istio(), Version.of("1.8"), Version.of("1.9"), units("istio 1.8", "cni 1.8")))
                .isEmpty();
        assertThat(rules.issues(istio(), Version.of("1.8"), Version.of("1.9"), units("a: cni 1.8", "b: cni 1.7")))
                .extracting(KnownIssue::id)
                .containsExactly("fixed");
        assertThat(rules.issues(istio(), Version.of("1.8"), Version.of("1.9"), units("istio 1.8")))
                .extracting(KnownIssue::id)
                .containsExactly("fixed");
    }

    @Test
    void namesTheStopsThatAHopPassesIfNothingElseIsAgainstIt() {
        HopRules rules = rules("""
                about: stops
                rules:
                  - {name: stops-at-1.9, kind: required-stop, component: istio, at: "1.9", reason: "it converts"}
                """);

        assertThat(says(rules.missedStops(istio(), Version.of("1.8"), Version.of("1.10"))))
                .hasSize(1);
        assertThat(rules.missedStops(istio(), Version.of("1.8"), Version.of("1.12")))
                .isEmpty();
        assertThat(rules.missedStops(istio(), Version.of("1.8"), Version.of("1.9")))
                .isEmpty();
    }
}
