package dev.stepladder.cli.options;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Whose rules count, and which of them are set aside. */
public final class RuleOptions {
    private static final String USUAL = "eks";

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            defaultValue = USUAL,
            description = "Whose rules and defaults count where no fleet file says (default: ${DEFAULT-VALUE}).")
    private String provider = USUAL;

    @Option(
            names = "--accept",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Set a rule aside by its name, or accept facts that are only tolerated: --accept tolerated. May be repeated.")
    private List<String> accept = new ArrayList<>();

    public String provider() {
        return provider;
    }

    /** What a cluster without a fleet file states: its provider, if there is one; products of other kinds have none. */
    public SortedMap<String, String> attributes(Matrices matrices) {
        SortedMap<String, String> attributes = new TreeMap<>();
        if (!provider.equals(USUAL) || matrices.provider(provider).isPresent()) {
            attributes.put("provider", provider);
        }
        return attributes;
    }

    public SortedSet<String> accepted() {
        return new TreeSet<>(accept);
    }

    /** The component that a bare version means; where no matrix knows the provider, as with the others, so that more than its name is read. Empty if there are none. */
    public String leading(Matrices matrices) {
        return matrices.provider(provider)
                .or(() -> matrices.providers().values().stream().findFirst())
                .map(known -> known.order().get(0))
                .orElse("");
    }

    /** The provider's profile, and a problem if there is none and somebody asked for it. */
    public Optional<Provider> profile(Matrices matrices, boolean needed, Diagnostics problems) {
        return needed || !provider.equals(USUAL) ? profile(provider, matrices, problems) : matrices.provider(provider);
    }

    /** A provider's profile, and a problem if there is none. */
    static Optional<Provider> profile(String name, Matrices matrices, Diagnostics problems) {
        Optional<Provider> known = matrices.provider(name);
        if (known.isEmpty()) {
            Set<String> names = matrices.providers().keySet();
            problems.error(
                    Place.of("--provider " + name),
                    "no matrix knows this provider",
                    names.isEmpty() ? "the matrices have none" : "known are " + String.join(", ", names),
                    Nearest.misspelt(name, names).map(word -> "write " + word).orElse(""));
        }
        return known;
    }

    /** Reports names that no rule has, and a provider that no matrix knows. */
    public void check(Matrices matrices, Diagnostics problems) {
        checkAccepted(matrices, problems);
        profile(matrices, false, problems);
    }

    /** Reports every name that no rule has. */
    public void checkAccepted(Matrices matrices, Diagnostics problems) {
        Set<String> names = new TreeSet<>();
        names.add("tolerated");
        matrices.rules().stream().map(Rule::name).forEach(names::add);
        for (String name : accept) {
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
