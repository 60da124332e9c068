package dev.stepladder.cli;

import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Visible;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The option or command that was probably meant. */
final class OptionHint {
    private OptionHint() {}

    /**
     * The fix for a command line with an unknown word, such as {@code write --from}; empty if nothing is similar.
     *
     * @param all every command
     */
    static Optional<String> of(CommandLine.ParameterException problem, Supplier<CommandLine> all) {
        CommandLine command = problem.getCommandLine();
        Stream<String> unmatched = problem instanceof CommandLine.UnmatchedArgumentException unknown
                ? unknown.getUnmatched().stream()
                : command.getUnmatchedArguments().stream();
        return unmatched
                .flatMap(word -> elsewhere(word, all).or(() -> of(word, command)).stream())
                .findFirst();
    }

    /** The message about unknown options on a line that lacks others too, as the unknown ones are the likely cause; nothing for every other problem. */
    static Optional<String> unknown(CommandLine.ParameterException problem) {
        List<String> options = problem instanceof CommandLine.MissingParameterException
                ? problem.getCommandLine().getUnmatchedArguments().stream()
                        .filter(word -> word.startsWith("-"))
                        .map(word -> "'" + Visible.line(word) + "'")
                        .toList()
                : List.of();
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of((options.size() == 1 ? "Unknown option: " : "Unknown options: ")
                        + String.join(", ", options)
                        + "; "
                        + Visible.line(String.valueOf(problem.getMessage())).replaceFirst("^M", "m"));
    }

    private static Optional<String> of(String word, CommandLine command) {
        if (!word.startsWith("-")) {
            return Nearest.to(word, command.getSubcommands().keySet()).map(name -> "write " + name);
        }
        String name = name(word);
        List<String> options = command.getCommandSpec().optionsMap().keySet().stream()
                .filter(option -> option.startsWith("--"))
                .sorted()
                .toList();
        Set<String> meant = new LinkedHashSet<>();
        Nearest.to(name, options).ifPresent(meant::add);
        if (name.length() > "--".length()) {
            options.stream().filter(option -> option.startsWith(name)).forEach(meant::add);
        }
        return meant.isEmpty() ? Optional.empty() : Optional.of("write " + String.join(" or ", meant));
    }

    private static String name(String word) {
        return word.replaceFirst("=.*", "");
    }

    /** The commands that have the option. */
    private static Optional<String> elsewhere(String word, Supplier<CommandLine> all) {
        String name = name(word);
        List<String> having = name.startsWith("--") ? having(name, all.get()) : List.of();
        return having.isEmpty()
                ? Optional.empty()
                : Optional.of("leave it out; %s is an option of %s".formatted(name, String.join(", ", having)));
    }

    private static List<String> having(String option, CommandLine command) {
        return command.getSubcommands().values().stream()
                .distinct()
                .flatMap(each -> Stream.concat(
                        each.getCommandSpec().optionsMap().containsKey(option)
                                ? Stream.of(
                                        each.getCommandSpec().qualifiedName().replaceFirst("^stepladder ", ""))
                                : Stream.empty(),
                        having(option, each).stream()))
                .toList();
    }

    /** The message about an option that takes one of a few words; nothing for every other problem. */
    static Optional<String> words(CommandLine.ParameterException problem) {
        String value = problem.getValue();
        if (value == null
                || !(problem.getArgSpec() instanceof OptionSpec option)
                || !option.type().isEnum()) {
            return Optional.empty();
        }
        List<String> known = Stream.of(option.type().getEnumConstants())
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .toList();
        return Optional.of("unknown %s %s\n  known: %s%s"
                .formatted(
                        option.longestName(),
                        value,
                        String.join(", ", known),
                        Nearest.to(value, known)
                                .map(word -> "\n  fix: write " + word)
                                .orElse("")));
    }
}
