package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.encode.Explanation;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Rollout;
import dev.stepladder.planner.DefaultFleet;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.verify.Verifier;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every minor of Kubernetes that the matrices know, one at a time and on every provider: a plan that verifies, or the reason why there is none.
 * {@code -Dgolden.update=true} writes today's answers as expected, and then fails.
 */
class EveryMinorTest {
    private static final Path EXPECTED = Path.of("src/test/resources/every-minor.txt");

    @Test
    void hasAPlanThatVerifiesOrAReason() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        StringBuilder answers = new StringBuilder();
        List<Version> minors = matrices.component("kubernetes").orElseThrow().releases().stream()
                .map(Release::version)
                .toList();
        for (Provider provider : matrices.providers().values()) {
            for (int i = 0; i + 1 < minors.size(); i++) {
                answers.append("%s %s to %s: %s%n"
                        .formatted(
                                provider.name(),
                                minors.get(i),
                                minors.get(i + 1),
                                answer(matrices, provider, minors.get(i), minors.get(i + 1)))
                        .replace(System.lineSeparator(), "\n"));
            }
        }
        String expected = Files.exists(EXPECTED) ? Files.readString(EXPECTED) : "";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(EXPECTED, answers);
        }
        assertThat(answers).hasToString(expected);
    }

    private static String answer(Matrices matrices, Provider provider, Version from, Version to) {
        TreeMap<ComponentName, VersionRange> goal = new TreeMap<>();
        goal.put(new ComponentName("kubernetes"), VersionRange.of(to.text()));
        PlanOrder order = new PlanOrder(goal, Rollout.STAGED, new TreeSet<>(), List.of());
        return DefaultFleet.of(provider, from, new TreeMap<>())
                .map(fleet -> Planner.plan(fleet, matrices, order, SearchSettings.PLAIN))
                .map(answer -> answer instanceof PlanAnswer.Made made
                        ? inWords(made, matrices)
                        : inWords(((PlanAnswer.None) answer).obstacles().get(0).explanation()))
                .orElse("no defaults");
    }

    private static String inWords(Explanation why) {
        assertThat(why.minimal()).isTrue();
        return why.headline()
                + (why.reasons().size() == 1
                        ? ""
                        : why.reasons().stream()
                                .flatMap(reason -> reason.says().stream())
                                .collect(Collectors.joining("; ", ": ", "")));
    }

    private static String inWords(PlanAnswer.Made made, Matrices matrices) {
        assertThat(Verifier.verify(made.plan(), matrices)).isEmpty();
        assertThat(made.plan().paths()).allMatch(path -> path.proven());
        return made.plan().paths().get(0).cost().inWords();
    }
}
