package dev.stepladder.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for fish. */
class FishScriptTest {
    @Command(
            name = "ladder",
            subcommands = {Diff.class, Matrix.class})
    private static final class Ladder {}

    @Command(name = "diff", description = "Compare. And more.")
    private static final class Diff {}

    @Command(name = "matrix", subcommands = Diff.class, description = "A team's files.")
    private static final class Matrix {}

    @Test
    void completesWhatMayFollowTheWordsBefore() {
        CommandLine ladder = new CommandLine(new Ladder());
        CommandSpec diff =
                Objects.requireNonNull(ladder.getSubcommands().get("diff")).getCommandSpec();
        diff.addOption(OptionSpec.builder("-q", "--quiet").description("Less.").build());
        diff.addOption(OptionSpec.builder("--format")
                .type(String.class)
                .completionCandidates(List.of("text", "json"))
                .description("How it looks.")
                .build());
        diff.addOption(OptionSpec.builder("-o")
                .type(String.class)
                .description("Where.")
                .build());

        assertThat(FishScript.of("ladder", ladder)).isEqualTo("""
                # Completion of ladder for fish; made by: ladder completion fish
                complete -c ladder -n 'true; and not __fish_seen_subcommand_from diff matrix' -f -a diff -d 'Compare.'
                complete -c ladder -n 'true; and not __fish_seen_subcommand_from diff matrix' -f -a matrix -d 'A team\\'s files.'
                complete -c ladder -n '__fish_seen_subcommand_from diff; and not __fish_seen_subcommand_from matrix' -s q -l quiet -d 'Less.'
                complete -c ladder -n '__fish_seen_subcommand_from diff; and not __fish_seen_subcommand_from matrix' -l format -x -a 'text json' -d 'How it looks.'
                complete -c ladder -n '__fish_seen_subcommand_from diff; and not __fish_seen_subcommand_from matrix' -s o -r -d 'Where.'
                complete -c ladder -n '__fish_seen_subcommand_from matrix; and not __fish_seen_subcommand_from diff' -f -a diff -d 'Compare.'
                """);
    }
}
