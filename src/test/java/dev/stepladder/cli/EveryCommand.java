package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The tree of commands, and for each command that does something a line that works. */
final class EveryCommand {
    private static final String SMALL = " --no-default-matrices --matrices src/test/resources/worlds/small";
    private static final String FLEET = "src/test/resources/golden/fleet/fleet.yaml";

    private EveryCommand() {}

    /** All commands, without streams. */
    static CommandLine tree() {
        CommandLine commands = CommandTree.of(
                InputStream.nullInputStream(),
                new Console(
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        Terminal.NONE,
                        Clock.systemUTC(),
                        Optional.empty()));
        CommandTree.everywhere(commands, 80);
        return commands;
    }

    /** A command and all below it. */
    static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                List.copyOf(command.getSubcommands().values()).stream().flatMap(EveryCommand::all));
    }

    /** The name of a command, such as {@code matrix show}; empty for the first. */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName().replaceFirst("^stepladder ?", "");
    }

    /** The commands that do something, and are not there to hold or explain others. */
    static Stream<CommandLine> doing() {
        return all(tree())
                .filter(command -> command.getSubcommands().isEmpty())
                .filter(command -> !name(command).equals("help"));
    }

    /** Makes the files that the lines name in a folder. */
    static void prepare(Path folder) {
        Shell.runLine("stepladder plan --to 1.21 --fleet " + FLEET + SMALL + " -o " + folder.resolve("plan.yaml"));
        Shell.runLine("stepladder plan --to 1.21 --fleet " + FLEET + SMALL + " -o " + folder.resolve("approved.yaml"));
    }

    /** For each command a line that works on the files of this folder. */
    static Map<String, String> lines(Path folder) {
        String plan = folder.resolve("plan.yaml").toString();
        Map<String, String> lines = new TreeMap<>();
        lines.put("plan", "--to 1.21 --fleet " + FLEET + SMALL);
        lines.put("verify", plan + SMALL);
        lines.put("approve", folder.resolve("approved.yaml") + " --as lead --by Ada" + SMALL);
        lines.put("explain", plan + " istio" + SMALL);
        lines.put("diff", plan + " " + plan);
        lines.put("status", plan + " --fleet " + FLEET + SMALL);
        lines.put("replan", plan + " --fleet " + FLEET + SMALL);
        lines.put("report", "--fleet " + FLEET + " --as-of 2026-12-01" + SMALL);
        lines.put("export", plan + " --format csv");
        lines.put("snapshot", "src/test/resources/golden/snapshot/in/cluster.json");
        lines.put("check", "kubernetes=1.19" + SMALL);
        lines.put("path", "--from 1.19 --to 1.20" + SMALL);
        lines.put("preflight", "src/test/resources/golden-preflight/formats/manifests/ingress.yaml --to 1.20" + SMALL);
        lines.put("completion", "fish");
        lines.put("matrix lint", "src/test/resources/worlds/small");
        lines.put("matrix show", "kubernetes" + SMALL);
        lines.put("matrix next", "istio 1.9" + SMALL);
        lines.put("matrix graph", "istio" + SMALL);
        lines.put("matrix diff", "src/test/resources/worlds/small src/test/resources/worlds/small");
        lines.put("matrix audit", "--sample 1 --seed 1" + SMALL);
        lines.put("matrix schema", "plan");
        String upstream = "src/test/resources/golden/matrix-import/";
        lines.put(
                "matrix import",
                "--no-default-matrices --matrices %1$smatrices endoflife %1$supstream/kubernetes.json"
                        .formatted(upstream));
        lines.replaceAll((name, rest) -> ("stepladder " + name + " " + rest).strip());
        return lines;
    }
}
