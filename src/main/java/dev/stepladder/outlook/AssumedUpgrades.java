package dev.stepladder.outlook;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
     * What assumed upgrades are like.
     *
     * @param plans the last plan that moves a component, by component
     * @param rolls node group rolls of the next upgrade of today: the same for every way, so that ways can be compared
     * @param minors how many minors of the leading component that upgrade passes, 1 at least
     */
    public record Model(SortedMap<ComponentName, NextUpgrade.Planned> plans, long rolls, int minors) {
        /** No plan is known. */
        public static final Model NONE = new Model(new TreeMap<>(), 0, 1);

        public Model {
            plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
        }

        /** The next upgrade of today. */
        public static Model of(NextUpgrade.Planned planned, long rolls, int minors) {
            return new Model(new TreeMap<>(), minors > 0 ? rolls : 0, Math.max(1, minors)).and(planned);
        }

        /** The same, with a newer plan. */
        public Model and(NextUpgrade.Planned planned) {
            SortedMap<ComponentName, NextUpgrade.Planned> all = new TreeMap<>(plans);
            planned.plan().plan().catalogue().hops().stream()
                    .flatMap(hop -> hop.own().stream())
                    .forEach(move -> all.put(move.component(), planned));
            return new Model(all, rolls, minors);
        }

        private long rolls(int passed) {
            return (rolls * passed + minors - 1) / minors;
        }
    }

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
        Version running = release;
        while (!ends.isAfter(until) && upgrades.size() < MOST) {
            Optional<Roadmap.Dates> dates = dates(component, ends, earliest, model);
            LocalDate begin = dates.map(Roadmap.Dates::begin).orElse(ends);
            // No further than needed: each minor may be a node roll.
            int next = cadence.map(known -> Math.min(known.ahead(begin), known.lasting(until)))
                    .orElse(-1);
            Version on = running;
            boolean newer =
                    cadence.isPresent() && next > at && cadence.get().end(next).isAfter(ends);
            String to = newer ? name(cadence.get(), next) : "a release that is not known yet";
            upgrades.add(new Roadmap.Upgrade(
                    provider.map(Provider::name).orElse(""),
                    clusters,
                    List.of(newer ? to : component + ", " + to),
                    leaves,
                    ends,
                    upgrades.isEmpty() ? Roadmap.Basis.PLANNED : Roadmap.Basis.ASSUMED,
                    dates,
                    new Roadmap.Size(
                            steps(component, model),
                            isLeading(component) ? model.rolls(newer ? passed(on, cadence.get(), next) : 1) : 0),
                    Roadmap.Basis.ASSUMED));
            if (!newer) {
                break;
            }
            at = next;
            ends = cadence.get().end(next);
            leaves = to;
            running = version(cadence.get(), next);
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

    private static String name(Cadence cadence, int ahead) {
        return "%s %s".formatted(cadence.component(), version(cadence, ahead));
    }

    /** A minor after the last published one, by counting on. */
    private static Version version(Cadence cadence, int ahead) {
        List<Long> numbers = cadence.last().numbers();
        return ahead == 0
                ? cadence.last()
                : Version.of(
                        numbers.size() > 1
                                ? "%s%s.%s".formatted(cadence.last().name(), numbers.get(0), numbers.get(1) + ahead)
                                : "%s%s".formatted(cadence.last().name(), numbers.get(0) + ahead));
    }

    /** How many minors lie between; 1 if that cannot be counted. */
    private static int passed(Version from, Cadence cadence, int ahead) {
        Version to = version(cadence, ahead);
        boolean counts = from.minor().isPresent()
                && to.minor().isPresent()
                && from.numbers().get(0).equals(to.numbers().get(0));
        return counts
                ? Math.max(1, Math.toIntExact(to.minor().get() - from.minor().get()))
                : 1;
    }

    /** The plan of the model for a component, and its steps that count. */
    private Optional<LatestDay> search(ComponentName component, Model model) {
        return Optional.ofNullable(model.plans().get(component))
                .map(planned ->
                        new LatestDay(steps(planned, component), planned.fleet(), planned.matrices(), LocalDate.MAX));
    }

    private int steps(ComponentName component, Model model) {
        return Optional.ofNullable(model.plans().get(component))
                .map(planned -> steps(planned, component).steps().size())
                .orElse(0);
    }

    /** All steps for the leading component, because the others go along. */
    private Plan steps(NextUpgrade.Planned planned, ComponentName component) {
        Plan plan = planned.plan().plan();
        return isLeading(component) ? plan : ComponentSteps.of(plan, component);
    }

    /** The latest days for the steps of the model; nothing if it has none. */
    private Optional<Roadmap.Dates> dates(ComponentName component, LocalDate end, LocalDate earliest, Model model) {
        return search(component, model)
                .flatMap(search -> search.toFinish(end)
                        .map(latest -> latest.isBefore(earliest) ? earliest : latest)
                        .or(() -> Optional.of(earliest))
                        .flatMap(begin -> search.finish(begin).map(last -> new Roadmap.Dates(begin, last, last))));
    }
}
