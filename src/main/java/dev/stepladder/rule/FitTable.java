package dev.stepladder.rule;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The compatibility edges between one component and one partner. A pair without a fact is unknown, and unknown is never safe. A pair that the
 * provider of the cluster installs together needs no edge of its own.
 */
final class FitTable {
    /** The name that {@code --accept} takes for facts that are only tolerated. */
    static final String TOLERATED = Level.TOLERATED.word();

    private final ComponentName component;
    private final ComponentName partner;
    private final CarriedPairs installed;
    private final Map<Version, Release> releases = new HashMap<>();

    private final Optional<Component> partnerComponent;
    private Optional<FitDistances> distances = Optional.empty();

    /** @param matrices the releases of the partner are theirs */
    FitTable(Component component, ComponentName partner, CarriedPairs installed, Matrices matrices) {
        this.partnerComponent = matrices.component(partner);
        this.component = component.name();
        this.partner = partner;
        this.installed = installed;
        component.releases().forEach(release -> releases.put(release.version(), release));
    }

    ComponentName component() {
        return component;
    }

    ComponentName partner() {
        return partner;
    }

    Optional<Objection> objection(Version own, Version others) {
        Release release = releases.get(own);
        if (release == null) {
            return Optional.empty();
        }
        List<Fit> fits = fits(release);
        List<Fit> matching =
                fits.stream().filter(fit -> fit.range().contains(others)).toList();
        if (isListed(matching) || installing(own, others).isPresent()) {
            return Optional.empty();
        }
        String it = component + " " + own;
        String wish = "%s supported %s %s".formatted(it, partner, others);
        if (fits.isEmpty()) {
            String says = "no fact says that " + it + " fits " + partner + " " + others + "; unknown is never safe";
            return Optional.of(new Objection(says, wish, Optional.empty(), List.of(release.fact()), Optional.empty()));
        }
        if (!matching.isEmpty()) {
            String says = it + " is only tolerated with " + partner + " " + others;
            return Optional.of(new Objection(
                    says, wish, Optional.empty(), List.of(matching.get(0).fact()), Optional.of(TOLERATED)));
        }
        // A tolerated fact is named only if it is the only one: the others say what the vendor supports.
        List<Fit> named = fits.stream()
                .filter(fit -> fit.level() != Level.TOLERATED || fits.size() == 1)
                .toList();
        String ranges = named.stream().map(fit -> fit.range().text()).collect(Collectors.joining(", "));
        return Optional.of(new Objection(
                it + " fits " + partner + " " + ranges + ", not " + others,
                wish,
                Optional.empty(),
                named.stream().map(Fit::fact).toList(),
                Optional.empty()));
    }

    /** How far a release of the partner lies from the nearest one that fits, at least 1; only for two that do not fit. */
    long distance(Version own, Version others) {
        return distances().map(known -> known.of(own, others)).orElse(1L);
    }

    private synchronized Optional<FitDistances> distances() {
        if (distances.isEmpty()) {
            distances = partnerComponent.map(partner -> new FitDistances(this, partner));
        }
        return distances;
    }

    /**
     * The facts of a release that allow the pair: all facts that are not merely tolerated, because they make up one
     * statement of the vendor; or what the provider installs.
     */
    List<Fact> allows(Version own, Version others) {
        Release release = releases.get(own);
        List<Fit> fits = release == null ? List.of() : fits(release);
        List<Fit> matching =
                fits.stream().filter(fit -> fit.range().contains(others)).toList();
        Optional<Fact> provider = release == null ? Optional.empty() : installing(own, others);
        if (!isListed(matching) && provider.isPresent()) {
            return provider.stream().toList();
        }
        if (matching.isEmpty()) {
            return List.of();
        }
        return fits.stream()
                .filter(fit -> fit.level() != Level.TOLERATED || fit.range().contains(others))
                .map(Fit::fact)
                .toList();
    }

    private static boolean isListed(List<Fit> matching) {
        return matching.stream().anyMatch(fit -> fit.level() != Level.TOLERATED);
    }

    private Optional<Fact> installing(Version own, Version others) {
        return installed.naming(new ComponentRelease(component, own), new ComponentRelease(partner, others));
    }

    private List<Fit> fits(Release release) {
        return release.fits().stream()
                .filter(fit -> fit.partner().equals(partner))
                .toList();
    }
}
