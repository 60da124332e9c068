package dev.stepladder.snapshot.live;

import dev.stepladder.snapshot.document.OutputFile;
import dev.stepladder.snapshot.input.OutputReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs commands that read, one after the other, and reads what each prints while it prints it. What does not answer is left out, and said. */
public final class LiveCluster {
    private static final long MOST_SECONDS = 120;

    private final OutputReader reader;
    private final Consumer<String> says;
    private final String path;

    /**
     * @param says takes what was left out, in sentences; never what a program printed as an error, which may hold names of accounts
     * @param path the folders in which programs are looked for, as the shell's PATH has them
     */
    public LiveCluster(OutputReader reader, Consumer<String> says, String path) {
        this.reader = reader;
        this.says = says;
        this.path = path;
    }

    /** Runs the commands whose programs are there; the number of those that gave something known. */
    public int run(List<LiveCommand> commands) {
        int answers = 0;
        for (LiveCommand command : commands) {
            Optional<Path> program = program(command.program());
            if (program.isEmpty()) {
                says.accept(command.program() + " is not on the PATH: not asked: " + command.inWords());
            } else if (answers(command, program.get())) {
                answers++;
            } else {
                says.accept("no answer: " + command.inWords());
            }
        }
        return answers;
    }

    private Optional<Path> program(String name) {
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private boolean answers(LiveCommand command, Path program) {
        List<String> words = new ArrayList<>(command.words());
        words.set(0, program.toString());
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            boolean known = reader.read(new OutputFile(command.inWords(), process::getInputStream), false);
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                return false;
            }
            return process.exitValue() == 0 && known;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
