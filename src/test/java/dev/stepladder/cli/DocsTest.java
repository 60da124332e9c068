package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The output that a page shows is the output of the tool. Every {@code console} block is run, line by line, in the order of the page.
 *
 * <p>A page has a working folder of its own. A block such as {@code yaml title=fleet.yaml} is a file in it, and so is every file name without a folder
 * in a command, to be read or written. All other paths start at the top of the repository. {@code | head -n 9} behind a command keeps the first lines.
 * {@code -Dgolden.update=true} writes today's output into the pages, and then fails, so that the difference is read.
 */
class DocsTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(console|yaml title=(\\S+))\n(.*?)^```\n");
    private static final Pattern COMMAND = Pattern.compile("\\$ (target/stepladder .*?)(?: \\| head -n (\\d+))?");
    private static final Pattern FILE =
            Pattern.compile("[\\w-]+\\.(?:yaml|json|csv|txt|md|html|ics|dot|mmd|sarif|xml)");

    @TempDir
    private Path folder;

    static List<Path> pages() {
        return DocPages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsRealRunsWithTheirRealOutput(Path page) throws IOException {
        String shown = DocPages.read(page);

        String real = BLOCK.matcher(shown).replaceAll(block -> Matcher.quoteReplacement(block(block)));

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, real);
        }
        assertThat(shown).isEqualTo(real);
    }

    private String block(MatchResult block) {
        if (block.group(2) == null) {
            return "```console\n" + block.group(3).lines().map(this::rerun).collect(Collectors.joining()) + "```\n";
        }
        write(folder.resolve(block.group(2)), block.group(3));
        return block.group();
    }

    private String rerun(String line) {
        Matcher command = COMMAND.matcher(line);
        if (!command.matches()) {
            return "";
        }
        String words =
                Stream.of(command.group(1).split(" ")).map(this::inFolder).collect(Collectors.joining(" "));
        Shell.Result result = Shell.runLine(words);
        long most = command.group(2) == null ? Long.MAX_VALUE : Long.parseLong(command.group(2));
        String out = result.out().lines().limit(most).map(each -> each + "\n").collect(Collectors.joining());
        return line + "\n" + (result.err() + out).replace(folder + "/", "");
    }

    private String inFolder(String word) {
        boolean isHere = FILE.matcher(word).matches() || Files.exists(folder.resolve(word));
        return isHere ? folder.resolve(word).toString() : word;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
