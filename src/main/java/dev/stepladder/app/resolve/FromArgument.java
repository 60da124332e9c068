package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The version of the leading component, from {@code --from}.
 *
 * <p>A version of another component names it, too, if the provider's defaults have its line on one minor only: OpenShift 4.16 comes with
 * Kubernetes 1.29 only.
 */
public final class FromArgument {
    private final VersionArguments arguments;
    private final Optional<Provider> provider;
    private final Optional<ComponentName> leading;
    private final Diagnostics diagnostics;

    /**
     * A reader.
     *
     * @param provider whose defaults count, if there is no fleet file
     * @param leading the component that a bare version means
     */
    public FromArgument(
            VersionArguments arguments,
            Optional<Provider> provider,
            Optional<ComponentName> leading,
            Diagnostics diagnostics) {
        this.arguments = arguments;
        this.provider = provider;
        this.leading = leading;
        this.diagnostics = diagnostics;
    }

    /** The versions that it tells, that of the leading component among them; none, and a problem, if it does not tell that. */
    public SortedMap<ComponentName, Version> read(String argument) {
        SortedMap<ComponentName, Version> given = arguments.releases("--from", List.of(argument));
        if (given.isEmpty() || leading.isEmpty() || given.containsKey(leading.get())) {
            return given;
        }
        Map.Entry<ComponentName, Version> only = given.entrySet().iterator().next();
        ComponentName named = only.getKey();
        Version version = only.getValue();
        List<Version> minors = provider.stream()
                .flatMap(known -> known.defaults().entrySet().stream())
                .filter(minor -> Optional.ofNullable(minor.getValue().get(named))
                        .filter(usual -> usual.toMinor().equals(version.toMinor()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (minors.size() != 1) {
            diagnostics.error(
                    Place.of("--from " + argument),
                    "--from names %s, which does not tell the version of %s".formatted(named, leading.get()),
                    "",
                    "write --from with a version of %s, and --set %s=%s".formatted(leading.get(), named, version));
            return new TreeMap<>();
        }
        given.put(leading.get(), minors.get(0));
        return given;
    }
}
