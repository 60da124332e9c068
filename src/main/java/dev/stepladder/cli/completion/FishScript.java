package dev.stepladder.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for fish, made from the model of the commands. picocli writes those for bash and zsh only. */
public final class FishScript {
    private final String program;
    private final StringBuilder script = new StringBuilder();

    /** Commands that only hold others. */
    private final List<String> groups;

    private FishScript(String program, List<String> groups) {
        this.program = program;
        this.groups = groups;
    }

    /** The script for all commands. */
    public static String of(String program, CommandLine commands) {
        List<String> groups = commands.getSubcommands().entrySet().stream()
                .filter(command -> !command.getValue().getSubcommands().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        FishScript made = new FishScript(program, groups);
        made.script.append("# Completion of %s for fish; made by: %s completion fish\n".formatted(program, program));
        made.add(commands, List.of());
        return made.script.toString();
    }

    /**
     * Adds a command and those below it.
     *
     * @param words its name, with those of the commands above it
     */
    private void add(CommandLine command, List<String> words) {
        String here = condition(words);
        command.getSubcommands().forEach((name, below) -> {
            List<String> others = new ArrayList<>(command.getSubcommands().keySet());
            line(here + without(others), "-f -a " + name, description(below.getCommandSpec()));
        });
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden()) {
                line(here, names(option) + value(option), first(option.description()));
            }
        }
        command.getCommandSpec().positionalParameters().stream()
                .map(FishScript::candidates)
                .filter(values -> !values.isEmpty())
                .forEach(values -> line(here, "-f -a '%s'".formatted(values), ""));
        command.getSubcommands().forEach((name, below) -> {
            List<String> path = new ArrayList<>(words);
            path.add(name);
            add(below, path);
        });
    }

    private void line(String condition, String what, String description) {
        script.append("complete -c %s -n '%s' %s".formatted(program, condition, what))
                .append(description.isEmpty() ? "" : " -d '%s'".formatted(quoted(description)))
                .append('\n');
    }

    /** A command is meant when its words have been seen, and no word of a group that has a command of the same name; the first one when none has. */
    private String condition(List<String> words) {
        List<String> conditions = new ArrayList<>(
                words.stream().map("__fish_seen_subcommand_from %s"::formatted).toList());
        List<String> others =
                groups.stream().filter(group -> !words.contains(group)).toList();
        if (!words.isEmpty() && !others.isEmpty()) {
            conditions.add("not __fish_seen_subcommand_from " + String.join(" ", others));
        }
        return conditions.isEmpty() ? "true" : String.join("; and ", conditions);
    }

    private static String without(List<String> commands) {
        return "; and not __fish_seen_subcommand_from " + String.join(" ", commands);
    }

    private static String names(OptionSpec option) {
        return Stream.of(option.names())
                .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** What follows an option: one of some words, a file, or anything. */
    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        String words = candidates(option);
        return words.isEmpty() ? " -r" : " -x -a '%s'".formatted(words);
    }

    private static String candidates(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        List<String> words = new ArrayList<>();
        if (candidates != null) {
            candidates.forEach(words::add);
        }
        return quoted(String.join(" ", words));
    }

    private static String description(CommandSpec command) {
        return first(command.usageMessage().description());
    }

    /** The first sentence, on one line. */
    private static String first(String[] lines) {
        String text = lines.length == 0 ? "" : lines[0].replaceAll("%n|\\s+", " ");
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
