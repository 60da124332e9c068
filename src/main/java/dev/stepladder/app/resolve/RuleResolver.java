package dev.stepladder.app.resolve;

import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.entry.Channels;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
    public Optional<ComponentName> leading() {
        return matrices.provider(choice.provider())
                .or(() -> matrices.providers().values().stream().findFirst())
                .map(known -> known.order().get(0));
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
                    Nearest.misspelt(choice.provider(), names)
                            .map(word -> "write " + word)
                            .orElse(""));
        }
        return known;
    }

    /** All that a cluster without a fleet file states: the attributes, and its provider if there is one; products of other kinds have none. */
    public SortedMap<String, String> ofCluster() {
        SortedMap<String, String> all = attributes();
        if (!choice.provider().equals(RuleChoice.USUAL_PROVIDER)
                || matrices.provider(choice.provider()).isPresent()) {
            all.put("provider", choice.provider());
        }
        return all;
    }

    /** The attributes; what can't be read, and what no fact asks for, is reported. */
    public SortedMap<String, String> attributes() {
        SortedMap<String, String> read = new TreeMap<>();
        for (String argument : choice.attributes()) {
            Place place = Place.of("--attribute " + argument);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? "" : argument.substring(0, equals).strip();
            String value = argument.substring(equals + 1).strip();
            if (name.isEmpty() || Version.parse(value).isEmpty()) {
                problems.error(place, "not an attribute with a value", "expected such as fargate=true", "");
            } else if (name.equals("provider")) {
                problems.error(place, "provider has an option of its own", "", "write --provider " + value);
            } else if (!matrices.askedAttributes().contains(name)) {
                reportUnasked(name, value, place);
            } else if (read.put(name, value) != null) {
                problems.error(place, name + " is given twice", "", "give it once");
            } else {
                Channels.ofAttribute(name, matrices)
                        .ifPresent(component -> Channels.resolve(component, value, place, problems));
            }
        }
        read.putAll(new ChannelArguments(matrices, problems).attributes(choice.channels()));
        return read;
    }

    private void reportUnasked(String name, String value, Place place) {
        problems.error(
                place,
                "no fact asks for the attribute \"%s\"".formatted(name),
                "asked for are " + String.join(", ", matrices.attributesAskedOf(choice.provider())),
                Nearest.to(name, matrices.askedAttributes())
                        .map(meant -> "write %s=%s".formatted(meant, value))
                        .orElse(""));
    }

    /** Reports names under which no rule is set aside, and a provider that no matrix knows. */
    public void check() {
        checkAccepted();
        profile(false);
    }

    /** Reports every name under which no rule is set aside. */
    public void checkAccepted() {
        Set<String> names = matrices.acceptable();
        for (String name : choice.accepted()) {
            if (!names.contains(name)) {
                Optional<String> risk = matrices.riskOf(name);
                problems.error(
                        Place.of("--accept " + name),
                        risk.isPresent()
                                ? "this rule is not accepted by its own name"
                                : "no rule or risk has this name",
                        risk.isPresent() ? "it is accepted with its risk, which other rules may share" : "",
                        risk.or(() -> Nearest.to(name, names))
                                .map(word -> "write " + word)
                                .orElse(""));
            }
        }
    }
}
