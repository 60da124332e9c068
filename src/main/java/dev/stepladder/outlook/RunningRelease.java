package dev.stepladder.outlook;

import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A release that clusters of one provider run.
 *
 * @param provider its name in the matrices
 * @param leading whether the provider leads with the component
 * @param follows the component on whose minors it settles; empty for most
 * @param uses where it runs, in the fleet's order
 * @param behind empty if the matrices do not list the release
 * @param begin until when the next upgrade must begin
 */
public record RunningRelease(
        String provider,
        ComponentName component,
        Version release,
        boolean leading,
        Optional<ComponentName> follows,
        List<Use> uses,
        Lifecycle lifecycle,
        Optional<Behind> behind,
        BeginBy begin) {
    public RunningRelease {
        uses = List.copyOf(uses);
    }

    /**
     * One cluster that runs it.
     *
     * @param units the units that do
     */
    public record Use(EnvironmentName environment, ClusterName cluster, List<String> units) {
        public Use {
            units = List.copyOf(units);
        }
    }

    /** The clusters that run it, in the fleet's order. */
    public List<ClusterName> clusters() {
        return uses.stream().map(Use::cluster).toList();
    }

    /** Whether it is past its end of support on a day, extended support or not. */
    public boolean isPast(LocalDate day) {
        Lifecycle.Phase phase = lifecycle.phase(day);
        return phase == Lifecycle.Phase.OUT || phase == Lifecycle.Phase.EXTENDED;
    }

    RunningRelease beginning(BeginBy other) {
        return new RunningRelease(provider, component, release, leading, follows, uses, lifecycle, behind, other);
    }
}
