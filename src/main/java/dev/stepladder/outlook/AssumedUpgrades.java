package dev.stepladder.outlook;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Upgrades to releases that are not out yet, or of which too little is published for a plan.
 *
 * <p>The component goes on as it did: a minor comes as often, and is supported for as long. Each upgrade goes to the newest minor that is out when
 * it begins. The plan of an upgrade of today is its model: the scheduler dates those steps again, over the same windows, freezes and soak.
 */
public final class AssumedUpgrades {
    /** A component whose minors come and go faster than this is not followed any further. */
    private static final int MOST = 20;

    private final Matrices matrices;
    private final Optional<Provider> provider;
    private final LocalDate until;
    private final Set<String> assumptions = new LinkedHashSet<>();

    public AssumedUpgrades(Matrices matrices, Optional<Provider> provider, LocalDate until) {
        this.matrices = matrices;
        this.provider = provider;
        this.until = until;
    }

    /**
     * What an assumed upgrade is like.
     *
     * @param plan an upgrade of today; empty if there is none
     * @param rolls node group rolls of an upgrade of the leading component
     */
    public record Model(Optional<NextUpgrade.Planned> plan, long rolls) {}

    /**
     * The upgrades that leave a release and its successors, until none of them ends in time.
     *
     * @param clusters those that run it
     * @param end the end of its support, published or assumed
     * @param from no upgrade begins before this day
     */
    public List<Roadmap.Upgrade> of(
            ComponentName component,
            Version release,
            List<ClusterName> clusters,
            LocalDate end,
            LocalDate from,
            Model model) {
        Optional<Cadence> cadence = Cadence.of(component, release, matrices, provider);
        List<Roadmap.Upgrade> upgrades = new ArrayList<>();
        cadence.ifPresent(known -> assumptions.add(known.inWords()));
        LocalDate ends = end;
        LocalDate earliest = from;
        String leaves = component + " " + release;
        int at = -1;
        while (!ends.isAfter(until) && upgrades.size() < MOST) {
            Optional<Roadmap.Dates> dates = dates(component, ends, earliest, model);
            LocalDate begin = dates.map(Roadmap.Dates::begin).orElse(ends);
            int next = cadence.map(known -> known.ahead(begin)).orElse(-1);
            boolean newer = cadence.isPresent() && next > at && cadence.get().end(next).isAfter(ends);
            String to = newer ? name(cadence.get(), next) : "a release that is not known yet";
            upgrades.add(new Roadmap.Upgrade(
                    provider.map(Provider::name).orElse(""),
                    clusters,
                    List.of(newer ? to : component + ", " + to),
                    leaves,
                    ends,
                    dates,
                    new Roadmap.Size(steps(component, model), isLeading(component) ? model.rolls() : 0),
                    Roadmap.Basis.ASSUMED));
            if (!newer) {
                break;
            }
            at = next;
            ends = cadence.get().end(next);
            leaves = to;
            earliest = dates.map(Roadmap.Dates::end).orElse(begin);
        }
        return upgrades;
    }

    /** What was assumed so far, in words. */
    public List<String> assumptions() {
        return List.copyOf(assumptions);
    }

    private boolean isLeading(ComponentName component) {
        return provider.filter(known -> known.leading().equals(component)).isPresent();
    }

    /** A minor after the last published one, by counting on. */
    private static String name(Cadence cadence, int ahead) {
        List<Long> numbers = cadence.last().numbers();
        boolean minors = numbers.size() > 1;
        String counted = ahead == 0
                ? cadence.last().text()
                : minors
                        ? "%s.%s".formatted(numbers.get(0), numbers.get(1) + ahead)
                        : "%s%s".formatted(cadence.last().name(), numbers.get(0) + ahead);
        return "%s %s".formatted(cadence.component(), counted);
    }

    private int steps(ComponentName component, Model model) {
        return model.plan()
                .map(planned -> isLeading(component)
                        ? planned.plan().plan().steps().size()
                        : ComponentSteps.of(planned.plan().plan(), component)
                                .steps()
                                .size())
                .orElse(0);
    }

    /** The latest days for the steps of the model; nothing if it has none. */
    private Optional<Roadmap.Dates> dates(ComponentName component, LocalDate end, LocalDate earliest, Model model) {
        return model.plan().flatMap(planned -> {
            LatestDay search = new LatestDay(
                    isLeading(component)
                            ? planned.plan().plan()
                            : ComponentSteps.of(planned.plan().plan(), component),
                    planned.fleet(),
                    planned.matrices(),
                    LocalDate.MAX);
            return search.toFinish(end)
                    .map(latest -> latest.isBefore(earliest) ? earliest : latest)
                    .or(() -> Optional.of(earliest))
                    .flatMap(begin -> search.finish(begin).map(last -> new Roadmap.Dates(begin, last, last)));
        });
    }
}
