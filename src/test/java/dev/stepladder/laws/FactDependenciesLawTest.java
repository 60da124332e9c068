package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.verify.Discrepancy;
import dev.stepladder.verify.Verifier;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plan stands and falls with the facts that it lists, and with no others. */
class FactDependenciesLawTest {
    private static final int WORLDS = 250;

    @Test
    void everyListedFactIsStatedByAFile() {
        World.firstPlanned(WORLDS).forEach(planned -> {
            Set<String> stated = Statement.of(planned.world().platform()).stream()
                    .map(Statement::fact)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(listed(planned)).as("seed %s", planned.seed()).isSubsetOf(stated);
        });
    }

    @Test
    void aPlanFallsWhenAFactThatItListsSaysSomethingElse() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> some(statements(planned)
                                .filter(statement -> listed(planned).contains(statement.fact())))
                        .forEach(statement -> assertThat(findings(planned, statement.reworded(platform(planned))))
                                .as("seed %s, %s", planned.seed(), statement)
                                .isNotEmpty()));
    }

    @Test
    void aPlanFallsWhenARuleThatItListsAsksForLess() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> statements(planned)
                        .filter(statement ->
                                listed(planned).contains(statement.fact()) && statement.isLoosenable(platform(planned)))
                        .forEach(statement -> assertThat(findings(planned, statement.loosened(platform(planned))))
                                .as("seed %s, %s", planned.seed(), statement)
                                .isNotEmpty()));
    }

    @Test
    void aPlanStandsWhenAFactThatItDoesNotListSaysSomethingElse() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> some(besidesThePlan(planned))
                        .forEach(statement -> assertThat(findings(planned, statement.reworded(platform(planned))))
                                .as("seed %s, %s", planned.seed(), statement)
                                .isEmpty()));
    }

    /** But for a release: how wide a hop is may be counted in releases, so that without one another edge may be there. */
    @Test
    void aPlanStandsWhenAFactThatItDoesNotListIsGone() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> some(besidesThePlan(planned)
                                .filter(statement -> !statement.kind().equals("releases")))
                        .forEach(statement -> assertThat(findings(planned, statement.struckOut(platform(planned))))
                                .as("seed %s, %s", planned.seed(), statement)
                                .isEmpty()));
    }

    @Test
    void aPlanStandsWhenTheMatricesGrow() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> assertThat(findings(planned, grown(platform(planned))))
                        .as("seed %s", planned.seed())
                        .isEmpty());
    }

    @Test
    void aPlanStandsWhenTheMatricesAreWrittenInAnotherOrder() {
        World.firstPlanned(WORLDS).forEach(planned -> {
            Dice dice = new Dice(~planned.seed());
            Matrices shuffled =
                    World.matrices(platform(planned), platform(planned).shuffledMatrixFiles(dice));

            assertThat(Verifier.verify(planned.plan(), shuffled))
                    .as("seed %s", planned.seed())
                    .isEmpty();
        });
    }

    private static Platform platform(World.Planned planned) {
        return planned.world().platform();
    }

    /** What verify says of a plan on the matrices of a platform. */
    private static List<Discrepancy> findings(World.Planned planned, Platform platform) {
        return Verifier.verify(planned.plan(), World.matrices(platform, platform.matrixFiles()));
    }

    private static Set<String> listed(World.Planned planned) {
        return planned.plan().catalogue().facts().stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The statements that the plan does not list, but for those of releases that it starts from or moves to. */
    private static Stream<Statement> besidesThePlan(World.Planned planned) {
        Set<String> without = listed(planned);
        planned.plan().paths().stream()
                .flatMap(path -> path.start().stream())
                .map(FactDependenciesLawTest::release)
                .forEach(without::add);
        planned.plan().catalogue().hops().stream()
                .flatMap(hop -> hop.moves().stream())
                .forEach(move -> without.add(move.component() + "/" + move.to()));
        return statements(planned).filter(statement -> !without.contains(statement.fact()));
    }

    private static Stream<Statement> statements(World.Planned planned) {
        return Statement.of(platform(planned)).stream();
    }

    /** A few of them, so that there is time for many platforms. */
    private static List<Statement> some(Stream<Statement> statements) {
        List<Statement> all = statements.toList();
        return new Dice(all.size()).some(all, 12);
    }

    private static String release(Unit unit) {
        return unit.component() + "/" + unit.version();
    }

    /** With a newer release of everything, a new component that speaks of old ones, and trouble that comes with both. */
    private static Platform grown(Platform platform) {
        SortedMap<String, ObjectNode> files = new TreeMap<>();
        platform.files().forEach((name, file) -> files.put(name, withNewest(file.deepCopy())));
        ObjectNode newcomer = JsonNodeFactory.instance.objectNode().put("component", "newcomer");
        RandomComponents.addSources(newcomer);
        newcomer.putArray("partners").add("core");
        newcomer.putArray("releases")
                .addObject()
                .put("version", "1.0")
                .putObject("fits")
                .put("core", "99.0");
        ObjectNode rule = newcomer.putArray("rules").addObject();
        rule.put("name", "newcomer-needs-newest").put("kind", "requires").put("reason", "It is new.");
        rule.putObject("given").put("newcomer", "*");
        rule.putObject("needs").put("core", "99.0");
        files.put("matrices/newcomer.yaml", newcomer);
        return new Platform(files, platform.fleet(), platform.goal(), platform.accepted(), platform.rollout());
    }

    private static ObjectNode withNewest(ObjectNode file) {
        if (file.has("releases")) {
            file.withArray("releases").addObject().put("version", "99.0");
            file.withArray("issues")
                    .addObject()
                    .put("id", file.path("component").asText() + "-trouble")
                    .put("component", file.path("component").asText())
                    .put("to", "99.0")
                    .put("severity", "blocker")
                    .put("symptom", "Nothing works.")
                    .put("remedy", "Wait.");
        }
        return file;
    }
}
