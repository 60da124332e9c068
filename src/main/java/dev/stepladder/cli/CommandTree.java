package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.options.ToneOptions;
import java.io.InputStream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands. What every command has is added here, so that no command can lack it. */
final class CommandTree {
    private CommandTree() {}

    /** The commands that some words may mean; all of them without words. */
    static CommandLine of(InputStream in, Console console, String... words) {
        CommandLine commands = new Commands(in, console).of(words);
        addTone(commands);
        return commands;
    }

    /** Sets for every command how its line is read and its help is written. */
    static void everywhere(CommandLine commands, int helpWidth) {
        commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(helpWidth)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }

    /** Adds the options of the tone to every command that has none of its own. */
    private static void addTone(CommandLine command) {
        if (command.getCommandSpec().findOption("--quiet") == null) {
            command.getCommandSpec().addMixin("tone", CommandSpec.forAnnotatedObject(new ToneOptions()));
        }
        command.getSubcommands().values().forEach(CommandTree::addTone);
    }
}
