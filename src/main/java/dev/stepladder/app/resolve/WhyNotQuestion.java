package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.ComponentRelease;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the contrastive question of {@code --why-not}, in the words of its answer. */
public final class WhyNotQuestion {
    private static final String RELEASE = "(\\S+) (\\S+)";
    private static final Pattern END = Pattern.compile("ending on " + RELEASE);
    private static final Pattern WITHOUT = Pattern.compile("without " + RELEASE);
    private static final Pattern BEFORE = Pattern.compile(RELEASE + " before " + RELEASE);

    private final Matrices matrices;
    private final Diagnostics problems;
    private final Place place;

    private WhyNotQuestion(Matrices matrices, Diagnostics problems, Place place) {
        this.matrices = matrices;
        this.problems = problems;
        this.place = place;
    }

    /** The constraint that the question puts on a path; nothing, and every problem, if it is no such question. */
    public static Optional<PathConstraint> read(String words, Matrices matrices, Diagnostics problems) {
        return new WhyNotQuestion(matrices, problems, Place.of("--why-not \"" + words + "\"")).read(words.strip());
    }

    private Optional<PathConstraint> read(String words) {
        Matcher end = END.matcher(words);
        if (end.matches()) {
            return standing(end, 1).map(PathConstraint.End::new);
        }
        Matcher without = WITHOUT.matcher(words);
        if (without.matches()) {
            return standing(without, 1).map(PathConstraint.Without::new);
        }
        Matcher before = BEFORE.matcher(words);
        if (before.matches()) {
            Optional<ComponentRelease> then = standing(before, 3);
            return standing(before, 1).flatMap(first -> then.map(second -> new PathConstraint.Before(first, second)));
        }
        problems.error(
                place,
                "unknown question",
                "expected \"without istio 1.12\", \"ending on istio 1.13\" or \"kubernetes 1.21 before istio 1.10\"",
                "");
        return Optional.empty();
    }

    private Optional<ComponentRelease> standing(Matcher words, int group) {
        ComponentName component = new ComponentName(words.group(group));
        return Optional.ofNullable(new VersionArguments(matrices, Optional.empty(), problems)
                        .releases("--why-not", List.of(component + "=" + words.group(group + 1)))
                        .get(component))
                .map(version -> new ComponentRelease(component, version));
    }
}
