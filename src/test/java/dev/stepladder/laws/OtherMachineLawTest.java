package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.cli.Main;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.yaml.InputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole command, run here and in a virtual machine that differs in all that may differ: locale, time zone, file encoding, the hashes of
 * objects that have none of their own, and the salt that orders immutable sets and maps.
 */
class OtherMachineLawTest {
    private static final int PLANS = 4;
    private static final List<String> OUTPUTS = List.of("plan.yaml", "plan.csv", "plan.txt");
    private static final List<String> OTHER_MACHINE = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Thai digits, and the Buddhist calendar, in which 2024 is the year 2567.
            "-Duser.language=th",
            "-Duser.country=TH",
            "-Duser.variant=TH",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=ISO-8859-1",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=2",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());

    @Test
    void anotherMachineWritesTheSameFiles(@TempDir Path folder) {
        World.firstPlanned(200)
                .filter(planned -> planned.plan().steps().size() > 8)
                .limit(PLANS)
                .forEach(planned -> {
                    Path home = folder.resolve("seed-" + planned.seed());
                    write(planned.world().platform(), home);

                    assertThat(runHere(arguments(planned.world().platform(), home, "here")))
                            .isZero();
                    assertThat(runThere(arguments(planned.world().platform(), home, "there")))
                            .isZero();
                    assertThat(OUTPUTS)
                            .as("seed %s", planned.seed())
                            .allSatisfy(name -> assertThat(home.resolve("there").resolve(name))
                                    .hasSameBinaryContentAs(home.resolve("here").resolve(name)));
                });
    }

    static List<OutputFormat> formats() {
        return PlanReport.FORMATS;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anotherMachineExportsTheSame(OutputFormat format, @TempDir Path folder) {
        String plan = "src/test/resources/golden/export/expected/dated.json";
        List<String> command = List.of("export", plan, "--format=" + format.word());
        List<String> here = new ArrayList<>(command);
        here.add("--output=" + folder.resolve("here"));
        List<String> there = new ArrayList<>(command);
        there.add("--output=" + folder.resolve("there"));

        assertThat(runHere(here)).isZero();
        assertThat(runThere(there)).isZero();
        assertThat(folder.resolve("there")).hasSameBinaryContentAs(folder.resolve("here"));
    }

    private static void write(Platform platform, Path home) {
        try {
            for (String folder : List.of("here", "there", "data/matrices", "data/team")) {
                Files.createDirectories(home.resolve(folder));
            }
            for (InputFile file : platform.matrixFiles()) {
                Files.writeString(home.resolve("data").resolve(file.name()), file.text());
            }
            Files.writeString(home.resolve("fleet.yaml"), platform.fleetFile().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> arguments(Platform platform, Path home, String out) {
        List<String> arguments = new ArrayList<>(List.of(
                "plan",
                "--no-default-matrices",
                "--matrices=" + home.resolve("data"),
                "--provider=cloud",
                "--fleet=" + home.resolve("fleet.yaml"),
                "--rollout=" + platform.rollout().word(),
                "--to="
                        + platform.goal().entrySet().stream()
                                .map(goal -> goal.getKey() + "=" + goal.getValue())
                                .collect(Collectors.joining(","))));
        platform.accepted().forEach(name -> arguments.add("--accept=" + name));
        OUTPUTS.forEach(name -> arguments.add("--output=" + home.resolve(out).resolve(name)));
        return arguments;
    }

    private static int runHere(List<String> arguments) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        return new Main(messages, messages).run(arguments.toArray(new String[0]));
    }

    private static int runThere(List<String> arguments) {
        List<String> command = new ArrayList<>(OTHER_MACHINE);
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(messages).doesNotContain("error");
            return process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
