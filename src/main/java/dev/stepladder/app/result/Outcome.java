package dev.stepladder.app.result;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The outcome of a request: a value, or the problems that prevent one.
 *
 * <p>Both come together if a part of the input could not be read, or if the value has gaps that a person must fill.
 *
 * @param verdict which kind of outcome this is; a caller needs no more to choose an exit code
 * @param value always there for {@link Verdict#YES}
 * @param problems sorted, each once; with a value often notes alone
 */
public record Outcome<T>(Verdict verdict, Optional<T> value, List<Diagnostic> problems) {
    /** The kinds of outcomes. */
    public enum Verdict {
        /** The request is answered, and the answer is good news: a plan was made, a plan is true. */
        YES,
        /** The request is answered, and the answer is no: no safe path, a plan that is no longer true. */
        NO,
        /** The request contradicts itself, or names something that does not exist. */
        WRONG_REQUEST,
        /** A file that the request names is missing or wrong. */
        WRONG_INPUT
    }

    public Outcome {
        problems = List.copyOf(problems);
        if (value.isEmpty() && (verdict == Verdict.YES || problems.isEmpty())) {
            throw new IllegalArgumentException("%s without a value, problems %s".formatted(verdict, problems));
        }
    }

    /** An answer: yes or no. */
    public static <T> Outcome<T> of(T value, boolean yes) {
        return new Outcome<>(yes ? Verdict.YES : Verdict.NO, Optional.of(value), List.of());
    }

    /** The answer no, with these problems as its reason. */
    public static <T> Outcome<T> no(Diagnostics reasons) {
        return new Outcome<>(Verdict.NO, Optional.empty(), reasons.sorted());
    }

    public static <T> Outcome<T> wrongRequest(Diagnostics problems) {
        return new Outcome<>(Verdict.WRONG_REQUEST, Optional.empty(), problems.sorted());
    }

    public static <T> Outcome<T> wrongInput(Diagnostics problems) {
        return new Outcome<>(Verdict.WRONG_INPUT, Optional.empty(), problems.sorted());
    }

    /** The same, with the notes and warnings among some diagnostics: how the request and its files were understood. */
    public Outcome<T> noting(Diagnostics... read) {
        Diagnostics all = new Diagnostics();
        problems.forEach(all::add);
        for (Diagnostics some : read) {
            some.sorted().stream()
                    .filter(problem -> problem.severity() != Diagnostic.Severity.ERROR)
                    .forEach(all::add);
        }
        return new Outcome<>(verdict, value, all.sorted());
    }

    /** The same, with files that could not be read: others were answered all the same. */
    public Outcome<T> lacking(Diagnostics unread) {
        if (!unread.hasErrors()) {
            return noting(unread);
        }
        Diagnostics all = new Diagnostics();
        problems.forEach(all::add);
        unread.sorted().forEach(all::add);
        return new Outcome<>(Verdict.WRONG_INPUT, value, all.sorted());
    }

    /** The same, with warnings. */
    public Outcome<T> warning(List<Diagnostic> warnings) {
        return new Outcome<>(
                verdict,
                value,
                Stream.concat(problems.stream(), warnings.stream()).toList());
    }

    /** Whether there is a value and the answer is yes. */
    public boolean isYes() {
        return verdict == Verdict.YES;
    }
}
