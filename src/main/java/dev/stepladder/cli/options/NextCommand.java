package dev.stepladder.cli.options;

import dev.stepladder.diagnostic.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The command to run after a plan, as it is pasted into a shell. */
public final class NextCommand {
    private static final List<String> OUTPUT = List.of("-o", "--output", "--format");
    private static final List<String> TONE = List.of("-q", "--quiet", "-v", "--verbose");

    private NextCommand() {}

    /** The review of manifests for a plan in a file. */
    public static String preflight(Path plan) {
        return "stepladder preflight . --plan " + ShellWord.of(plan.toString());
    }

    /**
     * The same command, which keeps the plan in a file.
     *
     * @param arguments of the command line, with the command
     */
    static String keep(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("stepladder"));
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (OUTPUT.contains(word)) {
                rest.next();
            } else if (!TONE.contains(word) && OUTPUT.stream().noneMatch(option -> word.startsWith(option + "="))) {
                words.add(ShellWord.of(word));
            }
        }
        boolean taken = arguments.stream().anyMatch(word -> Path.of(word).endsWith("plan.yaml"));
        words.add("-o");
        words.add(taken ? "new-plan.yaml" : "plan.yaml");
        return String.join(" ", words);
    }

    /** A file seen from the folder of another. */
    public static Path from(Path file, Path other) {
        Optional<Path> folder = Optional.ofNullable(other.getParent());
        return folder.equals(Optional.ofNullable(file.getParent()))
                ? Path.of("").resolve(file.getFileName())
                : file;
    }
}
