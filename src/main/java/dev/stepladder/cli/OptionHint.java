package dev.stepladder.cli;

import dev.stepladder.diagnostic.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The option or command that was probably meant. */
final class OptionHint {
    private OptionHint() {}

    /** The fix for a command line with an unknown word, such as {@code write --from}; empty if nothing is similar. */
    static Optional<String> of(CommandLine.ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        Stream<String> unmatched = problem instanceof CommandLine.UnmatchedArgumentException unknown
                ? unknown.getUnmatched().stream()
                : command.getUnmatchedArguments().stream();
        return unmatched.flatMap(word -> of(word, command).stream()).findFirst();
    }

    private static Optional<String> of(String word, CommandLine command) {
        if (!word.startsWith("-")) {
            return Nearest.to(word, command.getSubcommands().keySet()).map(name -> "write " + name);
        }
        String name = word.replaceFirst("=.*", "");
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
