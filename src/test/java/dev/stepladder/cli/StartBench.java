package dev.stepladder.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Processor time of whole commands, divided by that of a JVM that only starts. The argument is a launcher: {@code target/stepladder}. Commands and
 * bare JVM take turns, so that both meet the same load. Reads {@code /proc}, so it needs Linux.
 */
public final class StartBench {
    private static final int RUNS = 15;

    private StartBench() {}

    /**
     * Prints a row for each command.
     *
     * @param args the launcher
     * @throws IOException if a program cannot be started
     * @throws InterruptedException never, as nobody interrupts it
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("start-bench");
        Path bare = folder.resolve("Bare.java");
        Files.writeString(
                bare, "class Bare { public static void main(String[] a) { System.out.println(\"hello\"); } }");
        run(List.of("javac", "-d", folder.toString(), bare.toString()));
        List<String> jvm =
                List.of("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", folder.toString(), "Bare");
        String plan = folder.resolve("plan.yaml").toString();
        List<List<String>> commands = List.of(
                List.of("--version"),
                List.of("check", "kubernetes=1.30", "istio=1.22"),
                List.of("plan", "--from", "1.19", "--to", "1.24", "-o", plan),
                List.of("verify", plan),
                List.of("preflight", "--help"));
        System.out.println("| command | divided by a bare JVM |\n|---|---|");
        for (List<String> command : commands) {
            List<String> line = new ArrayList<>(List.of(args[0]));
            line.addAll(command);
            run(line);
            long ours = 0;
            long theirs = 0;
            for (int i = 0; i < RUNS; i++) {
                theirs += run(jvm);
                ours += run(line);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.1f |%n",
                    String.join(" ", command).replace(folder + "/", ""),
                    (double) ours / theirs);
        }
    }

    /** Processor time of a finished program, in ticks of the kernel. */
    private static long run(List<String> line) throws IOException, InterruptedException {
        long before = ofChildren();
        new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return ofChildren() - before;
    }

    private static long ofChildren() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/self/stat"))
                .replaceAll("^.*\\) ", "")
                .split(" ", -1);
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }
}
