package dev.stepladder.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tool in a process of its own, which can be killed, limited and deprived of rights. */
final class Child {
    private final List<String> before;
    private final List<String> options;

    /**
     * @param before words of another program that starts Java
     * @param options of Java
     */
    Child(List<String> before, List<String> options) {
        this.before = List.copyOf(before);
        this.options = List.copyOf(options);
    }

    /** Starts a command line. */
    Process start(Path folder, Object... arguments) throws IOException {
        List<String> words = new ArrayList<>(before);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-XX:+UseSerialGC"));
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.stepladder.cli.Main"));
        Stream.of(arguments).map(String::valueOf).forEach(words::add);
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Runs a command line to its end. */
    Attack.Result run(Path folder, Object... arguments) throws IOException, InterruptedException {
        Process process = start(folder, arguments);
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Attack.Result(process.waitFor(), said, "");
    }
}
