package dev.stepladder.app.resolve;

import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Resolves a {@link RuleChoice} against the matrices. */
public final class RuleResolver {
    private final RuleChoice choice;
    private final Matrices matrices;
    private final Diagnostics problems;

    public RuleResolver(RuleChoice choice, Matrices matrices, Diagnostics problems) {
        this.choice = choice;
        this.matrices = matrices;
        this.problems = problems;
    }

    /**
     * The component that a bare version means; empty if the matrices have no provider at all. For an unknown provider, it is the leading component
     * of another one, so that further problems are found.
     */
    public String leading() {
        return matrices.provider(choice.provider())
                .or(() -> matrices.providers().values().stream().findFirst())
                .map(known -> known.order().get(0))
                .orElse("");
    }

    /**
     * The provider's profile. A problem if no matrix knows it, unless the usual one is not needed.
     *
     * @param needed whether the request cannot be answered without it
     */
    public Optional<Provider> profile(boolean needed) {
        Optional<Provider> known = matrices.provider(choice.provider());
        if (known.isEmpty() && (needed || !choice.provider().equals(RuleChoice.USUAL_PROVIDER))) {
            Set<String> names = matrices.providers().keySet();
            problems.error(
                    Place.of("--provider " + choice.provider()),
                    "no matrix knows this provider",
                    names.isEmpty() ? "the matrices have none" : "known: " + String.join(", ", names),
                    Nearest.to(choice.provider(), names)
                            .map(word -> "write " + word)
                            .orElse(""));
        }
        return known;
    }

    /** Reports names that no rule has, and a provider that no matrix knows. */
    public void check() {
        checkAccepted();
        profile(false);
    }

    /** Reports every name that no rule has. */
    public void checkAccepted() {
        Set<String> names = new TreeSet<>();
        names.add("tolerated");
        matrices.rules().stream().map(Rule::name).forEach(names::add);
        for (String name : choice.accepted()) {
            if (!names.contains(name)) {
                problems.error(
                        Place.of("--accept " + name),
                        "no rule has this name",
                        "",
                        Nearest.to(name, names).map(word -> "write " + word).orElse(""));
            }
        }
    }
}
