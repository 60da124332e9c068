package dev.stepladder.cli.options;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Content;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.OutputFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The destinations of a result. Every command that has a result has this option, with one meaning. */
public final class ResultOptions {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write to a file instead of standard output. Its extension picks the format; --format does where the extension leaves it open; - is standard output. May be repeated.")
    private List<String> outputs = new ArrayList<>();

    private final List<OutputFormat> known;
    private Optional<OutputFormat> named = Optional.empty();

    /** Of a result with one format. */
    public ResultOptions() {
        this(List.of(OutputFormat.TEXT));
    }

    /**
     * Of a result with several formats.
     *
     * @param known the first is that of standard output
     */
    public ResultOptions(List<OutputFormat> known) {
        this.known = List.copyOf(known);
    }

    /** The formats of the result. */
    public List<OutputFormat> known() {
        return known;
    }

    /** Reports files that cannot be written, of a result with only one format. */
    public void check(List<Path> inputs, Diagnostics problems) {
        check(Optional.empty(), inputs, problems);
    }

    /**
     * Reports formats that do not exist, and files that cannot be written.
     *
     * @param format the word after {@code --format}
     * @param inputs files that the command reads and must not overwrite
     */
    public void check(Optional<String> format, List<Path> inputs, Diagnostics problems) {
        named = format.map(word -> Formats.read(word, known, problems));
        for (String name : outputs) {
            if (isStandardOutput(name)) {
                continue;
            }
            if (format(name).isEmpty()) {
                problems.error(
                        Place.of("-o " + name),
                        "unknown file extension",
                        "known: " + String.join(", ", OutputFormat.extensions(known)),
                        "write " + name.replaceFirst("\\.[^./]*$", "")
                                + known.get(0).extension() + ", or add --format");
            } else {
                format.flatMap(word -> OutputFormat.of(word, known))
                        .ifPresent(chosen -> Formats.checkFile(chosen, known, name, problems));
                OutputFiles.check(Path.of(name), inputs, problems);
            }
        }
    }

    /** As {@link #check}, of a result with only one format; refuses the command if there is a problem. */
    public void require(List<Path> inputs) {
        require(Optional.empty(), inputs);
    }

    /** As {@link #check}; refuses the command if there is a problem. */
    public void require(Optional<String> format, List<Path> inputs) {
        Diagnostics usage = new Diagnostics();
        check(format, inputs, usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
    }

    /** The format of a destination; nothing if its extension is unknown. */
    private Optional<OutputFormat> format(String name) {
        if (named.isPresent()) {
            return named;
        }
        return known.size() == 1 || isStandardOutput(name)
                ? Optional.of(known.get(0))
                : OutputFormat.ofFile(name, known);
    }

    /** Whether something goes to standard output. */
    public boolean isPrinted() {
        return outputs.isEmpty() || outputs.stream().anyMatch(ResultOptions::isStandardOutput);
    }

    /** The formats of all destinations. */
    public NavigableSet<OutputFormat> formats() {
        NavigableSet<OutputFormat> all = new TreeSet<>();
        outputs.forEach(name -> format(name).ifPresent(all::add));
        return all.isEmpty() ? new TreeSet<>(Set.of(standard())) : all;
    }

    /** Reports a result that a terminal cannot show. */
    public void checkTerminal(Console console, Diagnostics problems) {
        if (isPrinted() && standard().isBinary() && console.terminal().showsResults()) {
            problems.error(
                    Place.of("--format " + standard().word()),
                    "a terminal cannot show a workbook",
                    "",
                    "write to a file, such as -o plan" + standard().extension());
        }
    }

    /** The format of standard output. */
    public OutputFormat standard() {
        return named.orElse(known.get(0));
    }

    /** The first file that is written. */
    public Optional<Path> file() {
        return outputs.stream()
                .filter(name -> !isStandardOutput(name))
                .map(Path::of)
                .findFirst();
    }

    private static boolean isStandardOutput(String name) {
        return name.equals(STANDARD_OUTPUT) || name.equals("/dev/stdout");
    }

    /** Writes a text to all of them. */
    public void write(String text, Console console) {
        write(format -> text, console);
    }

    /** Writes a result to all of them, or prints it if there are none. */
    public void write(Function<OutputFormat, String> text, Console console) {
        write((format, file) -> Content.of(text.apply(format)), console);
    }

    /** Makes a result in a format, for a file or for standard output. */
    public interface Maker {
        Content make(OutputFormat format, Optional<Path> file);
    }

    /** Writes a result to all of them, or prints it if there are none. */
    public void write(Maker maker, Console console) {
        write(maker, Map.of(), console);
    }

    /**
     * The same, together with other files: all are written, or none.
     *
     * @param rewritten inputs with their new texts
     */
    public void write(Maker maker, Map<Path, String> rewritten, Console console) {
        Map<Path, Content> files = new LinkedHashMap<>();
        rewritten.forEach((file, text) -> files.put(file, Content.of(text)));
        for (String name : outputs) {
            if (!isStandardOutput(name)) {
                Path file = Path.of(name);
                files.put(file, maker.make(format(name).orElseThrow(), Optional.of(file)));
            }
        }
        OutputFiles.writeAll(files);
        if (isPrinted()) {
            console.result(maker.make(standard(), Optional.empty()));
        }
        files.keySet().forEach(file -> console.noteOf(rewritten.containsKey(file) ? "rewrote" : "wrote", file));
    }
}
