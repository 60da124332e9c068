package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is what the tool prints: every {@code console} block is run, line by line. {@code -Dgolden.update=true} writes today's
 * output into it, and then fails.
 */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```\n");

    @Test
    void showsRealRunsWithTheirRealOutput() throws IOException {
        String shown = Files.readString(README);

        String real = BLOCK.matcher(shown).replaceAll(block -> Matcher.quoteReplacement(rerun(block)));

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, real);
        }
        assertThat(shown).contains("```console").isEqualTo(real);
    }

    private static String rerun(MatchResult block) {
        StringBuilder text = new StringBuilder("```console\n");
        block.group(1)
                .lines()
                .filter(line -> line.startsWith("$ target/stepladder "))
                .forEach(line -> {
                    Shell.Result result = Shell.runLine(line.substring(2));
                    text.append(line).append('\n').append(result.err()).append(result.out());
                });
        return text.append("```\n").toString();
    }
}
