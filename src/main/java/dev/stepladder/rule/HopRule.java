package dev.stepladder.rule;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;

/** A rule about the hops of one component; the other units do not matter. */
sealed interface HopRule {
    /** The component of the hops. */
    String component();

    /** The objection to a hop, if the rule forbids it. */
    Optional<Objection> objection(Component component, Version from, Version to);

    private static String hop(Component component, Version from, Version to) {
        return component.name() + " " + from + " to " + to;
    }

    /** Some hops are blocked. */
    record Blocking(Rule.Blocked rule) implements HopRule {
        @Override
        public String component() {
            return rule.hops().component();
        }

        @Override
        public Optional<Objection> objection(Component component, Version from, Version to) {
            if (!strikes(component, from, to)) {
                return Optional.empty();
            }
            String fixed =
                    rule.fixedIn().map(release -> ", fixed in " + release).orElse("");
            return Optional.of(Objection.by(rule, hop(component, from, to) + " is blocked" + fixed));
        }

        /** True if a hop is blocked. */
        boolean strikes(Component component, Version from, Version to) {
            return rule.hops().component().equals(component.name())
                    && rule.hops().contains(from, to);
        }
    }

    /** Only approved releases may be entered. */
    record Approving(Rule.Approved rule) implements HopRule {
        @Override
        public String component() {
            return rule.component();
        }

        @Override
        public Optional<Objection> objection(Component component, Version from, Version to) {
            return rule.releases().contains(to)
                    ? Optional.empty()
                    : Optional.of(Objection.by(rule, "%s %s is not approved".formatted(component.name(), to)));
        }
    }

    /** No hop skips a required stop. */
    record Stopping(Rule.RequiredStop rule) implements HopRule {
        @Override
        public String component() {
            return rule.component();
        }

        @Override
        public Optional<Objection> objection(Component component, Version from, Version to) {
            return missed(component, from, to)
                    .map(missed -> Objection.by(
                            rule, "%s skips the required stop %s".formatted(hop(component, from, to), missed)));
        }

        /** The first release of the stop strictly between the two, unless the hop starts or ends at a release of the stop. */
        private Optional<Version> missed(Component component, Version from, Version to) {
            if (rule.at().contains(from) || rule.at().contains(to)) {
                return Optional.empty();
            }
            List<Version> order =
                    component.releases().stream().map(Release::version).toList();
            int low = Math.min(order.indexOf(from), order.indexOf(to));
            int high = Math.max(order.indexOf(from), order.indexOf(to));
            return order.subList(Math.max(low, 0), Math.max(high, 0)).stream()
                    .filter(rule.at()::contains)
                    .findFirst();
        }
    }
}
