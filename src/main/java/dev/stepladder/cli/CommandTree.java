package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.options.ToneOptions;
import java.io.InputStream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands. What every command has is added here, so that no command can lack it. */
final class CommandTree {
    private CommandTree() {}

    /** The commands, which read and write these streams. */
    static CommandLine of(InputStream in, Console console) {
        CommandLine commands = new CommandLine(new StepladderCommand())
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new ApproveCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new ReplanCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new SnapshotCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new PathCommand(console))
                .addSubcommand(new PreflightCommand(in, console))
                .addSubcommand("matrix", MatrixCommand.with(console))
                .addSubcommand(new CompletionCommand(console))
                .addSubcommand(new CommandLine.HelpCommand());
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
