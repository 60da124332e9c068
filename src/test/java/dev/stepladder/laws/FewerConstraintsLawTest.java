package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.rule.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is allowed more never loses a path and never pays more for it. */
class FewerConstraintsLawTest {
    private static final int WORLDS = 300;

    @Test
    void aRuleLessCostsNoMore() {
        holds(FewerConstraintsLawTest::withARuleLess);
    }

    @Test
    void aReleaseThatIsTakenBackNoLongerCostsNoMore() {
        holds(platform -> everyMatrix(
                platform,
                file -> file.withArray("releases")
                        .forEach(release -> ((ObjectNode) release).remove(List.of("withdrawn", "avoid")))));
    }

    @Test
    void aReleaseThatFitsEverythingCostsNoMore() {
        holds(platform -> everyMatrix(platform, FewerConstraintsLawTest::letTheFirstReleaseFit));
    }

    @Test
    void oneMoreWayToMoveCostsNoMore() {
        holds(platform -> everyMatrix(
                platform,
                file -> file.withArray("upgrades")
                        .addObject()
                        .put("method", "jump")
                        .put("disruptive", true)
                        .put("width", "any")));
    }

    @Test
    void acceptingWhatIsOnlyToleratedCostsNoMore() {
        holds(platform -> Stream.of(platform.accepting("tolerated")));
    }

    private interface Loosening {
        Stream<Platform> of(Platform platform);
    }

    private static void holds(Loosening loosening) {
        World.firstPlanned(WORLDS)
                .forEach(planned -> loosening
                        .of(planned.world().platform())
                        .map(World::of)
                        .forEach(looser -> assertCostsNoMore(looser, planned)));
    }

    private static void assertCostsNoMore(World looser, World.Planned planned) {
        for (Cluster cluster : planned.world().clusters()) {
            Optional<Cost> cost = looser.searched(looser.cluster(cluster.name()));

            assertThat(cost)
                    .as("seed %s, %s%n%s", planned.seed(), cluster.name(), looser.platform())
                    .hasValueSatisfying(less -> assertThat(less).isLessThanOrEqualTo(planned.cost(cluster)));
        }
    }

    /** Without each rule in turn; but for lockstep, which does not only forbid but lets units move together. */
    private static Stream<Platform> withARuleLess(Platform platform) {
        List<Platform> looser = new ArrayList<>();
        platform.files().forEach((name, file) -> {
            JsonNode rules = file.path("rules");
            for (int i = 0; i < rules.size(); i++) {
                int rule = i;
                if (!rules.get(i).path("kind").asText().equals("lockstep")) {
                    looser.add(
                            platform.with(name, copy -> copy.withArray("rules").remove(rule)));
                }
            }
        });
        return looser.stream();
    }

    private static Stream<Platform> everyMatrix(Platform platform, Consumer<ObjectNode> change) {
        return platform.files().keySet().stream()
                .filter(name ->
                        Objects.requireNonNull(platform.files().get(name)).has("component"))
                .map(name -> platform.with(name, change));
    }

    private static void letTheFirstReleaseFit(ObjectNode file) {
        ObjectNode fits = (ObjectNode) file.at("/releases/0/fits");
        file.path("partners").forEach(partner -> fits.put(partner.asText(), "*"));
    }
}
