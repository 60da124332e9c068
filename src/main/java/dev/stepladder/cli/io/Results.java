package dev.stepladder.cli.io;

import dev.stepladder.app.result.Outcome;
import dev.stepladder.yaml.SizeLimit;
import java.util.function.Consumer;

/** Shows an outcome: its value, then its problems. */
public final class Results {
    private Results() {}

    /**
     * The exit code of an outcome that was shown.
     *
     * @param view prints a value
     */
    public static <T> int show(Outcome<T> outcome, Console console, Consumer<T> view) {
        outcome.value().ifPresent(view);
        console.problems(outcome.problems());
        return switch (outcome.verdict()) {
            case YES -> ExitCode.DONE;
            case NO -> ExitCode.NO;
            case WRONG_REQUEST -> ExitCode.USAGE;
            case WRONG_INPUT -> SizeLimit.isExceeded(outcome.problems()) ? ExitCode.LIMIT : ExitCode.INPUT;
        };
    }
}
