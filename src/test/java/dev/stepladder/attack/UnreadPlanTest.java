package dev.stepladder.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that verify judges, or cannot. */
class UnreadPlanTest {
    private static final Object[] WORLD = {"--no-default-matrices", "--matrices", "src/test/resources/worlds/small"};

    private static final Path PLAN = Path.of("src/test/resources/golden/plan-files/expected/plan.yaml");

    @TempDir
    Path folder;

    @Test
    void onePlanThatCannotBeReadDoesNotStopTheOthers() {
        Path broken = Attack.write(folder, "broken.yaml", "stepladder: \"plan/1\"\ngoal: [");
        Attack.Result result = Attack.run("verify", PLAN, broken, WORLD[0], WORLD[1], WORLD[2]);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).startsWith(PLAN + ": true: ");
        assertThat(result.err()).contains(broken + ":").contains(": error: ");
    }

    @Test
    void aPlanWithoutInputsIsNotTrue() {
        String text = Attack.read(PLAN).replaceFirst("(?m)^inputs:\n(?:  .*\n)+", "");
        Attack.Result result =
                Attack.run("verify", Attack.write(folder, "plan.yaml", text), WORLD[0], WORLD[1], WORLD[2]);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("fact inputs: do not name the matrices that the plan was made with");
    }

    @Test
    void aStepBeforeTheStartIsNoticed() {
        Path dated = folder.resolve("dated.yaml");
        Object[] plan = {"plan", "--from", "1.19", "--to", "1.20", "--start", "2026-12-07", "-o", dated};
        assertThat(Attack.run(
                                plan[0], plan[1], plan[2], plan[3], plan[4], plan[5], plan[6], plan[7], plan[8],
                                WORLD[0], WORLD[1], WORLD[2])
                        .exitCode())
                .isZero();
        String moved = Attack.read(dated).replaceFirst("start: \"2026-12-07T00:00\"", "start: \"2027-03-01T00:00\"");
        assertThat(moved).isNotEqualTo(Attack.read(dated));
        Attack.Result result =
                Attack.run("verify", Attack.write(folder, "moved.yaml", moved), WORLD[0], WORLD[1], WORLD[2]);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("before the plan's start at 2027-03-01T00:00");
    }
}
