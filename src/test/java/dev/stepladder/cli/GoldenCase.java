package dev.stepladder.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One folder of golden cases: its commands, what they do today, and what they are expected to do. */
record GoldenCase(Path folder) {
    private static final String PROJECT = Path.of("").toAbsolutePath().toString();
    private static final String FROZEN = "src/test/resources/frozen-matrices";
    private static final String TRANSCRIPT = "transcript.txt";
    private static final Pattern START_OF_COMMAND = Pattern.compile("(?m)^(?=\\$ stepladder)");
    private static final Pattern READS_MATRICES = Pattern.compile(
            "stepladder (plan|replan|path|check|verify|explain|preflight|status|matrix show|matrix import"
                    + "|matrix lint(?! \\{(here|out)})) .*");

    /**
     * What one command did.
     *
     * @param files those that it wrote and no later command wrote again
     */
    record Part(String printed, SortedMap<String, String> files) {}

    static List<GoldenCase> in(Path cases) throws IOException {
        try (Stream<Path> found = Files.list(cases)) {
            return found.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        }
    }

    String name() {
        return String.valueOf(folder.getFileName());
    }

    List<String> commands() throws IOException {
        return Files.readAllLines(folder.resolve("commands"));
    }

    /** Whether it says that it is there to watch the shipped matrices. */
    boolean watchesShippedMatrices() {
        return Files.exists(folder.resolve("shipped-matrices"));
    }

    /** Its commands that read the shipped matrices. A command without any option is wrong before it reads them. */
    List<String> readingShippedMatrices() throws IOException {
        return commands().stream()
                .filter(line -> READS_MATRICES.matcher(line).matches())
                .filter(line -> line.contains(" --") && !line.contains("--no-default-matrices"))
                .toList();
    }

    /** Runs its commands one after another; part by part, what they do. */
    List<Part> run(Path out, Path edited) throws IOException {
        Edits.apply(folder, edited);
        copyStart(out);
        List<String> printed = new ArrayList<>();
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, Integer> writers = new TreeMap<>();
        for (String line : commands()) {
            String command = line.replace("{here}", folder.toString());
            Shell.Result result = Shell.runLine(command.replace("{frozen}", FROZEN)
                    .replace("{out}", out.toString())
                    .replace("{edited}", edited.toString()));
            for (Map.Entry<String, String> file : files(out).entrySet()) {
                String text = withoutPageFiles(file.getKey(), file.getValue());
                if (!text.equals(texts.put(file.getKey(), text))) {
                    writers.put(file.getKey(), printed.size());
                }
            }
            printed.add(Shell.transcript(command, result)
                    .replace(out.toString(), "{out}")
                    .replace(edited.toString(), "{edited}")
                    .replace(FROZEN, "{frozen}")
                    .replace(PROJECT, "{project}"));
        }
        return parts(printed, texts, writers);
    }

    /** A page without its style sheet and scripts, which are files of their own; its policy has their digests. */
    private static String withoutPageFiles(String name, String text) {
        return name.endsWith(".html")
                ? text.replaceFirst("(?s)<style>.*?</style>", "<style></style>")
                        .replaceFirst("(?s)<script>.*?</script>", "<script></script>")
                : text;
    }

    /** Files that are there before the first command, which may change them. */
    private void copyStart(Path out) throws IOException {
        Path start = folder.resolve("start");
        if (Files.isDirectory(start)) {
            for (Map.Entry<String, String> file : files(start).entrySet()) {
                Path copy = out.resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, file.getValue(), StandardCharsets.UTF_8);
            }
        }
    }

    private static List<Part> parts(
            List<String> printed, SortedMap<String, String> texts, SortedMap<String, Integer> writers) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            SortedMap<String, String> own = new TreeMap<>(texts);
            int command = i;
            own.keySet().removeIf(name -> !Integer.valueOf(command).equals(writers.get(name)));
            parts.add(new Part(printed.get(i), own));
        }
        return parts;
    }

    /** All that parts print and write, as the folder {@code expected} keeps it. */
    static SortedMap<String, String> whole(List<Part> parts) {
        SortedMap<String, String> whole = new TreeMap<>();
        parts.forEach(part -> whole.putAll(part.files()));
        whole.put(TRANSCRIPT, String.join("", parts.stream().map(Part::printed).toList()));
        return whole;
    }

    /** What is expected, by file. */
    SortedMap<String, String> expected() throws IOException {
        Path expected = folder.resolve("expected");
        return Files.isDirectory(expected) ? files(expected) : new TreeMap<>();
    }

    /** The parts of an expected transcript. */
    static List<String> transcript(SortedMap<String, String> expected) {
        return START_OF_COMMAND
                .splitAsStream(expected.getOrDefault(TRANSCRIPT, ""))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Writes what came out as expected. */
    void expect(SortedMap<String, String> made) throws IOException {
        Path expected = folder.resolve("expected");
        for (String gone : expected().keySet()) {
            Files.delete(expected.resolve(gone));
        }
        for (Map.Entry<String, String> text : made.entrySet()) {
            Path file = expected.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
