package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stepladder.cli.completion.CompletionValues;
import dev.stepladder.cli.io.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What every command does alike. A new command is among them without being named here; it only needs a line that works. */
class EveryCommandTest {
    @TempDir
    private static Path folder;

    private static Map<String, String> lines = Map.of();

    @BeforeAll
    static void makeFiles() {
        EveryCommand.prepare(folder);
        lines = EveryCommand.lines(folder);
    }

    static Stream<String> commands() {
        return EveryCommand.all(EveryCommand.tree()).map(EveryCommand::name).filter(name -> !name.equals("help"));
    }

    static Stream<String> doing() {
        return EveryCommand.doing().map(EveryCommand::name);
    }

    /** All but the one that changes its file, and so has no other output. */
    static Stream<String> writing() {
        return doing().filter(name -> !name.equals("approve"));
    }

    private static CommandLine command(String name) {
        return EveryCommand.all(EveryCommand.tree())
                .filter(each -> EveryCommand.name(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachHasALineThatWorks() {
        assertThat(lines.keySet()).containsExactlyInAnyOrderElementsOf(doing().toList());
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("commands")
    void helpBeginsWithExamplesOfIt(String name) {
        String help = Shell.runLine("stepladder " + name + " --help").out();
        List<String> examples = help.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(String::strip)
                .toList();

        assertThat(help).startsWith("Examples:\n  ");
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            String line = example.replaceFirst("^.*(?=stepladder )", "").replaceFirst("(\\)| > .*| {2,}.*)$", "");
            assertThatCode(() -> EveryCommand.tree().parseArgs(words(line)))
                    .as(example)
                    .doesNotThrowAnyException();
            assertThat(example).contains(("stepladder " + name).strip());
        });
        assertThat(help.lines()).as("no example is wrapped").noneMatch(line -> line.length() > 120);
    }

    private static String[] words(String line) {
        List<String> words = Shell.words(line);
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("doing")
    void aMistypedOptionGetsAHint(String name) {
        for (OptionSpec option : command(name).getCommandSpec().options()) {
            String wrong = option.longestName().replaceFirst("^(--.)(.)", "$1$2$2");
            assertThat(Shell.runLine(line(name) + " " + wrong).err())
                    .as(wrong)
                    .contains("  fix: write " + option.longestName());
        }
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("commands")
    void aMistypedCommandGetsAHint(String name) {
        for (String below : command(name).getSubcommands().keySet()) {
            assertThat(Shell.runLine("stepladder %s %sx".formatted(name, below)).err())
                    .contains("  fix: write " + below + "\n");
        }
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("doing")
    void aMistypedValueGetsAHint(String name) {
        CommandLine tree = EveryCommand.tree();
        CompletionValues.add(tree);
        CommandLine command = EveryCommand.all(tree)
                .filter(each -> EveryCommand.name(each).equals(name))
                .findFirst()
                .orElseThrow();
        for (OptionSpec option : command.getCommandSpec().options()) {
            List<String> known = new ArrayList<>();
            if (option.completionCandidates() != null) {
                option.completionCandidates().forEach(known::add);
            }
            for (String word :
                    known.contains("istio") ? List.of("istio") : known.contains("eks") ? List.of("eks") : known) {
                String wrong = word + "x";
                Shell.Result result = Shell.runLine(
                        withoutOption(line(name), option) + " " + option.longestName() + " \"" + wrong + "\"");

                assertThat(result.out() + result.err())
                        .as(option.longestName() + " " + wrong)
                        .containsPattern("(  fix: write (%s )?|the nearest name is )\\Q%s\\E"
                                .formatted(option.longestName(), word));
            }
        }
    }

    /** The line without an option that it already has, which may stand only once. */
    private static String withoutOption(String line, OptionSpec option) {
        return option.isMultiValue() ? line : line.replaceFirst(" " + option.longestName() + " \\S+", "");
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("writing")
    void writesToAFileWhatItWouldPrint(String name) throws IOException {
        String line = line(name) + format(name);
        Shell.Result printed = Shell.runLine(line);
        Path file = folder.resolve("written.out");

        Shell.Result written = Shell.runLine(line + " -o " + file + " -o " + file + "2");
        Shell.Result both = Shell.runLine(line + " -o - --output " + file);

        assertThat(printed.out()).isNotEmpty();
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(printed.out());
        assertThat(Path.of(file + "2")).hasSameTextualContentAs(file);
        assertThat(written.err()).contains("wrote " + file + "\nwrote " + file + "2\n");
        assertThat(both.out()).isEqualTo(printed.out());
        assertThat(Stream.of(printed, written, both).map(Shell.Result::exitCode).distinct())
                .hasSize(1);
    }

    /** The option for a format that is the same in a file, where the command has several. */
    private static String format(String name) {
        List<String> formats = CompletionValues.formats(command(name).getCommandSpec());
        boolean chosen = line(name).contains("--format")
                || !command(name).getCommandSpec().optionsMap().containsKey("--format");
        return chosen ? "" : " --format " + (formats.contains("csv") ? "csv" : formats.get(0));
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("writing")
    void neverOverwritesWhatItReadsUnlessItIsThePlanToReplace(String name) throws IOException {
        for (String word : Shell.words(line(name))) {
            Path input = Path.of(word);
            boolean replaced = name.equals("replan") && word.equals(words(line(name))[1]);
            if (Files.isRegularFile(input) && !replaced) {
                byte[] before = Files.readAllBytes(input);

                Shell.Result refused = Shell.runLine(line(name) + format(name) + " -o " + word);

                assertThat(refused.err())
                        .contains(word + ": error: cannot be written\n  the same command reads this file");
                assertThat(refused.exitCode()).isEqualTo(2);
                assertThat(Files.readAllBytes(input)).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("doing")
    void quietGivesNoNotesAndTheSameAnswer(String name) {
        Shell.Result usual = Shell.runLine(line(name));
        Shell.Result quiet = Shell.runLine(line(name) + " -q");
        Shell.Result verbose = Shell.runLine(line(name) + " --verbose");

        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.exitCode()).isEqualTo(usual.exitCode());
        assertThat(verbose.exitCode()).isEqualTo(usual.exitCode());
        assertThat(Shell.runLine(line(name).replaceFirst("stepladder", "stepladder -q")))
                .isEqualTo(quiet);
        assertThat(verbose.out().length()).isGreaterThanOrEqualTo(quiet.out().length());
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("doing")
    void coloursMessagesWhereTheyAreWanted(String name) {
        String wrong = line(name).replaceFirst("--matrices \\S+", "--matrices no/such/folder");
        if (wrong.equals(line(name))) {
            wrong += name.equals("approve") ? "" : " -o no/such/folder/file.txt";
        }
        Terminal terminal = new Terminal(true, 0, false, false, false);
        Terminal none = new Terminal(true, 0, false, false, true);
        Terminal forced = new Terminal(false, 0, false, true, true);

        assertThat(messages(wrong, terminal)).contains("\u001b[1;31merror:\u001b[0m");
        assertThat(messages(wrong, none)).doesNotContain("\u001b");
        assertThat(messages(wrong, Terminal.NONE)).doesNotContain("\u001b");
        assertThat(messages(wrong, forced)).contains("\u001b[1;31merror:\u001b[0m");
        assertThat(messages(wrong + " --color never", forced)).doesNotContain("\u001b");
        assertThat(messages(wrong + " --color ALWAYS", none)).contains("\u001b[1;31merror:\u001b[0m");
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("doing")
    void saysOnATerminalThatItIsAtWork(String name) {
        Terminal terminal = new Terminal(true, 0, false, false, false);

        assertThat(messages(line(name), terminal)).startsWith("\rstepladder " + name + ": 0 s\r");
        assertThat(messages(line(name) + " -q", terminal)).doesNotContain("\r");
        assertThat(messages(line(name), Terminal.NONE)).doesNotContain("\r");
    }

    private static String messages(String line, Terminal terminal) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        new Main(InputStream.nullInputStream(), new ByteArrayOutputStream(), messages, terminal).run(words(line));
        return messages.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "stepladder {0}")
    @MethodSource("doing")
    void readsEachOfItsFilesFromStandardInput(String name) throws IOException, InterruptedException {
        if (name.equals("approve")) {
            return;
        }
        List<String> words = Shell.words(line(name));
        for (int i = 1; i < words.size(); i++) {
            Path file = Path.of(words.get(i));
            if (Files.isRegularFile(file)) {
                List<String> changed = new ArrayList<>(words.subList(1, words.size()));
                changed.set(i - 1, i % 2 == 0 ? "-" : "/dev/stdin");

                Piped piped = piped(changed, file);

                assertThat(piped.err()).doesNotContain("error", "no such file");
                assertThat(piped.exitCode()).isEqualTo(Shell.runLine(line(name)).exitCode());
            }
        }
    }

    private record Piped(int exitCode, String err) {}

    /** Runs a command in a process of its own, because standard input belongs to the process. */
    private static Piped piped(Collection<String> arguments, Path input) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.stepladder.cli.Main"));
        command.addAll(arguments);
        Path messages = folder.resolve("messages");
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(messages.toFile())
                .start();
        return new Piped(process.waitFor(), Files.readString(messages));
    }

    private static String line(String name) {
        return Objects.requireNonNull(lines.get(name), name);
    }
}
