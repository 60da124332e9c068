package dev.stepladder.cli.io;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.ShellWord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes result files whole or not at all. All of them are first written next to their places under temporary names, then each is moved to its
 * place. So an existing file is either replaced or left as it was; if one cannot be moved, those before it are brought back.
 *
 * <p>A link stays, and the file that it leads to is replaced. A pipe or {@code /dev/null} is written to, never replaced.
 */
public final class OutputFiles {
    /** Extensions of results that no command reads. */
    private static final Pattern RESULT =
            Pattern.compile("(?i).*\\.(?:csv|dot|html|ics|md|mmd|patch|diff|sarif|txt|xlsx|xml)");

    /** The beginnings of a plan, a fleet file and a report of preflight. */
    private static final Pattern EARLIER = Pattern.compile(
            "^\\{?\\s*\"?stepladder\"?\\s*:|^environments:|^\\{\\s*\"before\"\\s*:", Pattern.MULTILINE);

    /** So much of a file shows what it is, in characters. */
    private static final int START = 64 * 1024;

    private OutputFiles() {}

    /**
     * Reports why a file cannot be written, as far as that is known before there is something to write.
     *
     * @param inputs files that the same command reads, and would lose
     */
    public static void check(Path file, List<Path> inputs, Diagnostics diagnostics) {
        if (isStandardOutput(file)) {
            return;
        }
        Path folder = Replacement.folder(target(file));
        Place place = Place.of(file.toString());
        if (Files.isDirectory(file)) {
            diagnostics.error(
                    place,
                    "cannot be written",
                    "this is a folder",
                    "name a file in it, such as " + file.resolve("plan.yaml"));
        } else if (inputs.stream().anyMatch(input -> isSame(input, file))) {
            diagnostics.error(place, "cannot be written", "the same command reads this file", "name another file");
        } else if (inputs.stream().anyMatch(input -> isRead(input, file))) {
            diagnostics.error(
                    place,
                    "cannot be written",
                    "the same command reads the folder of this file",
                    "name a new file, or one elsewhere");
        } else if (isNoFile(file)) {
            if (!Files.isWritable(file)) {
                diagnostics.error(place, "cannot be written", "no permission to write to it", "");
            }
        } else if (Files.notExists(folder)) {
            diagnostics.error(
                    place, "cannot be written", "there is no folder " + folder, "create it: mkdir -p " + ShellWord.of(folder.toString()));
        } else if (!Files.isDirectory(folder)) {
            diagnostics.error(place, "cannot be written", folder + " is not a folder", "");
        } else if (!Files.isWritable(folder)) {
            diagnostics.error(place, "cannot be written", "no permission to write in " + folder, "");
        }
    }

    /** Whether a name stands for standard output. */
    public static boolean isStandardOutput(Path file) {
        return file.toString().equals("-");
    }

    /** Writes a text to a file and reports that; or prints it, if there is none or the file is {@code -}. */
    public static void write(Optional<Path> file, String text, Console console) {
        write(file, Content.of(text), console);
    }

    /** The same piece by piece. */
    public static void write(Optional<Path> file, Content content, Console console) {
        if (file.filter(to -> !isStandardOutput(to)).isEmpty()) {
            console.result(content);
            return;
        }
        writeAll(Map.of(file.get(), content));
        console.messageOf("wrote", file.get());
    }

    /** Writes all of these, or refuses and leaves every file as it was. */
    public static void write(Map<Path, String> texts) {
        Map<Path, Content> contents = new LinkedHashMap<>();
        texts.forEach((file, text) -> contents.put(file, Content.of(text)));
        writeAll(contents);
    }

    /** Writes all of these, or refuses and leaves every file as it was. Pipes come last: what went into them cannot be taken back. */
    public static void writeAll(Map<Path, Content> contents) {
        Map<Path, Replacement> replacements = new LinkedHashMap<>();
        boolean done = false;
        try {
            for (Map.Entry<Path, Content> file : contents.entrySet()) {
                doing(file.getKey(), asked -> {
                    if (!isNoFile(asked)) {
                        replacements.put(asked, Replacement.of(target(asked), out -> pour(file.getValue(), out)));
                    }
                });
            }
            for (Map.Entry<Path, Replacement> file : replacements.entrySet()) {
                if (contents.size() > 1) {
                    doing(file.getKey(), asked -> file.getValue().remember());
                }
            }
            for (Map.Entry<Path, Replacement> file : replacements.entrySet()) {
                doing(file.getKey(), asked -> file.getValue().move());
            }
            for (Map.Entry<Path, Content> file : contents.entrySet()) {
                doing(file.getKey(), asked -> {
                    if (isNoFile(asked)) {
                        pour(file.getValue(), asked);
                    }
                });
            }
            done = true;
        } finally {
            if (!done) {
                replacements.values().forEach(Replacement::undo);
            }
            replacements.values().forEach(Replacement::close);
        }
    }

    /** Something to do with a file that may fail. */
    private interface Deed {
        void with(Path asked) throws IOException;
    }

    /** Does it, or refuses in the name of the requested file, because the user does not know the temporary ones. */
    private static void doing(Path asked, Deed deed) {
        try {
            deed.with(asked);
        } catch (IOException problem) {
            Diagnostics diagnostics = new Diagnostics();
            diagnostics.error(Place.of(asked.toString()), "cannot be written", reason(asked, problem), "");
            throw new Refusal(ExitCode.USAGE, diagnostics.sorted());
        }
    }

    private static String reason(Path asked, IOException problem) {
        if (!(problem instanceof FileSystemException known)) {
            return String.valueOf(problem.getMessage());
        }
        return Optional.ofNullable(known.getReason()).orElse("no file can be made in " + Replacement.folder(target(asked)));
    }

    private static void pour(Content content, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        content.to(writer);
        writer.flush();
    }

    /** Writes to a pipe or device. A reader that stops early, as {@code head} does, is no error. */
    private static void pour(Content content, Path sink) throws IOException {
        try (WatchedStream out = new WatchedStream(Files.newOutputStream(sink, StandardOpenOption.WRITE))) {
            try {
                pour(content, out);
            } catch (IOException e) {
                if (!out.problem().isEmpty()) {
                    throw e;
                }
            }
        }
    }

    /**
     * Whether an input is a folder with the output in it, and the output is not new. Files of the kinds that only outputs have, and earlier results,
     * may be replaced: a report next to the manifests is made again and again.
     */
    private static boolean isRead(Path input, Path output) {
        try {
            return Files.isDirectory(input)
                    && Files.isRegularFile(output)
                    && output.toRealPath().startsWith(input.toRealPath())
                    && !RESULT.matcher(output.toString()).matches()
                    && !isEarlierResult(output);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isEarlierResult(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            return start.isBlank() || EARLIER.matcher(start).find();
        }
    }

    private static boolean isSame(Path input, Path output) {
        try {
            return Files.isRegularFile(output) && Files.isSameFile(input, output);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether the path is a pipe, a terminal or {@code /dev/null}: something to write to that is not a file. */
    public static boolean isNoFile(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** The file that a path means: the one at the end of a link. */
    private static Path target(Path file) {
        if (!Files.isSymbolicLink(file) || isNoFile(file)) {
            return file;
        }
        try {
            return Files.exists(file) ? file.toRealPath() : file.resolveSibling(Files.readSymbolicLink(file));
        } catch (IOException unreadable) {
            return file;
        }
    }
}
