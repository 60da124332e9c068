package dev.stepladder.cli;

import dev.stepladder.cli.completion.CompletionValues;
import dev.stepladder.cli.completion.FishScript;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.options.ResultOptions;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stepladder completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  source <(stepladder completion bash)%n"
                + "  stepladder completion fish -o ~/.config/fish/completions/stepladder.fish%n"
                + "%n",
        sortOptions = false,
        description =
                "Print the script by which a shell completes commands, options and their values: formats, components, providers.",
        footer = {
            "",
            "bash: add the first example to ~/.bashrc. zsh: the same line in ~/.zshrc, with zsh.",
            "fish: the second example."
        })
final class CompletionCommand implements Callable<Integer> {
    /** The shells. */
    enum ShellName {
        BASH,
        ZSH,
        FISH
    }

    private static final String PROGRAM = "stepladder";

    private final Console console;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private ShellName shell = ShellName.BASH;

    @Mixin
    private ResultOptions resultOptions = new ResultOptions();

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(List.of());
        CommandLine commands = CommandTree.of(InputStream.nullInputStream(), console);
        CompletionValues.add(commands);
        resultOptions.write(
                switch (shell) {
                    case BASH, ZSH -> lines(AutoComplete.bash(PROGRAM, commands));
                    case FISH -> FishScript.of(PROGRAM, commands);
                },
                console);
        return ExitCode.DONE;
    }

    /** The script with the same line ends everywhere. */
    private static String lines(String script) {
        return String.join("\n", script.lines().toList()) + "\n";
    }
}
