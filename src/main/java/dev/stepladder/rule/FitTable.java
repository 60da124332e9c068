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

    private final Component component;
    private final ComponentName partner;
    private final CarriedPairs installed;

    private final Optional<Component> partnerComponent;

    /** By version, read at the first question: of most components a cluster runs none. */
    private volatile Optional<Map<Version, Release>> releases = Optional.empty();

    private Optional<FitDistances> distances = Optional.empty();

    /** @param matrices the releases of the partner are theirs */
    FitTable(Component component, ComponentName partner, CarriedPairs installed, Matrices matrices) {
        this.partnerComponent = matrices.component(partner);
        this.component = component;
        this.partner = partner;
        this.installed = installed;
    }

    ComponentName component() {
        return component.name();
    }

    private Optional<Release> release(Version version) {
        return Optional.ofNullable(releases.orElseGet(this::readReleases).get(version));
    }

    private synchronized Map<Version, Release> readReleases() {
        Map<Version, Release> read = new HashMap<>();
        component.releases().forEach(release -> read.put(release.version(), release));
        releases = Optional.of(read);
        return read;
    }

    ComponentName partner() {
        return partner;
    }

    Optional<Objection> objection(Version own, Version others) {
        return release(own).flatMap(release -> objection(release, others));
    }

    private Optional<Objection> objection(Release release, Version others) {
        Version own = release.version();
        List<Fit> fits = fits(release);
        List<Fit> matching =
                fits.stream().filter(fit -> fit.range().contains(others)).toList();
        if (isListed(matching) || installing(own, others).isPresent()) {
            return Optional.empty();
        }
        String it = component() + " " + own;
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
        return release(own).map(release -> allows(release, others)).orElse(List.of());
    }

    private List<Fact> allows(Release release, Version others) {
        List<Fit> fits = fits(release);
        List<Fit> matching =
                fits.stream().filter(fit -> fit.range().contains(others)).toList();
        Optional<Fact> provider = installing(release.version(), others);
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
        return installed.naming(new ComponentRelease(component(), own), new ComponentRelease(partner, others));
    }

    private List<Fit> fits(Release release) {
        return release.fits().stream()
                .filter(fit -> fit.partner().equals(partner))
                .toList();
    }
}
