package dev.stepladder.cli.io;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The terminal of a run.
 *
 * @param watched whether messages go to a terminal, so that a person sees progress
 * @param columns the width of the terminal that results go to; 0 if they go elsewhere
 * @param unicode whether it shows more than ASCII
 * @param forceColour whether the environment asks for colours everywhere
 * @param noColour whether the environment refuses colours
 */
public record Terminal(boolean watched, int columns, boolean unicode, boolean forceColour, boolean noColour) {
    /** No terminal and no wishes: the same output everywhere. */
    public static final Terminal NONE = new Terminal(false, 0, false, false, false);

    /**
     * The terminal as the launcher and the environment describe it. Java itself cannot find out.
     *
     * @param property the value of a system property
     * @param variable the value of an environment variable
     */
    public static Terminal of(
            Function<String, Optional<String>> property, Function<String, Optional<String>> variable) {
        return new Terminal(
                property.apply("stepladder.terminal").filter("true"::equals).isPresent(),
                property.apply("stepladder.columns").map(Terminal::number).orElse(0),
                Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                        .flatMap(name -> variable.apply(name).stream())
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .filter(value -> value.matches("(?i).*utf-?8.*"))
                        .isPresent(),
                variable.apply("FORCE_COLOR")
                        .filter(value -> !value.isEmpty() && !value.equals("0"))
                        .isPresent(),
                variable.apply("NO_COLOR").filter(value -> !value.isEmpty()).isPresent());
    }

    /** Whether results go to a terminal. */
    public boolean showsResults() {
        return columns > 0;
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
    }
}
