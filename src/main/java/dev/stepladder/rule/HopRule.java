package dev.stepladder.rule;

import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Optional;

/** A rule about the hops of one component; the other units do not matter. */
sealed interface HopRule {
    /** The component of the hops. */
    ComponentName component();

    /** The objection to a hop, if the rule forbids it. */
    Optional<Objection> objection(Component component, Version from, Version to);

    /** Whether it may object to hops that leave a release; false only if it never does. */
    default boolean mayLeave(Version from) {
        return true;
    }

    /** Whether it may object to hops that enter a release; false only if it never does. */
    default boolean mayEnter(Version to) {
        return true;
    }

    private static String hop(Component component, Version from, Version to) {
        return component.name() + " " + from + " to " + to;
    }

    /** Some hops are blocked. */
    record Blocking(Rule.Blocked rule) implements HopRule {
        @Override
        public boolean mayLeave(Version from) {
            return rule.hops().from().contains(from);
        }

        @Override
        public boolean mayEnter(Version to) {
            return rule.hops().to().contains(to);
        }

        @Override
        public ComponentName component() {
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
        public ComponentName component() {
            return rule.component();
        }

        @Override
        public Optional<Objection> objection(Component component, Version from, Version to) {
            return rule.releases().contains(to)
                    ? Optional.empty()
                    : Optional.of(Objection.by(rule, "%s %s is not approved".formatted(component.name(), to)));
        }
    }

    /** Hops stay in the channel that a cluster chose. */
    record Channelled(ComponentName component, Channel channel) implements HopRule {
        @Override
        public Optional<Objection> objection(Component of, Version from, Version to) {
            if (!channel.lists(to)) {
                return Optional.of(objection(
                        "%s %s is not in channel %s".formatted(component, to, channel.name()),
                        "channel %s listed %s %s".formatted(channel.name(), component, to)));
            }
            return channel.lists(from) && !channel.joins(from, to)
                    ? Optional.of(objection(
                            "channel %s has no hop of %s".formatted(channel.name(), hop(of, from, to)),
                            "channel %s had a hop of %s".formatted(channel.name(), hop(of, from, to))))
                    : Optional.empty();
        }

        private Objection objection(String says, String unless) {
            return new Objection(says, unless, Optional.empty(), List.of(channel.fact()), Optional.empty());
        }
    }

    /** A cluster chose a channel that its component does not have, so no release is known to belong to it. */
    record Unchannelled(Component of, String channel) implements HopRule {
        @Override
        public ComponentName component() {
            return of.name();
        }

        @Override
        public Optional<Objection> objection(Component component, Version from, Version to) {
            return Optional.of(new Objection(
                    "%s has no channel %s".formatted(of.name(), channel),
                    "%s had a channel %s".formatted(of.name(), channel),
                    Optional.empty(),
                    of.channels().stream().map(Channel::fact).toList(),
                    Optional.empty()));
        }
    }

    /** No hop passes over some releases. */
    final class Stopping implements HopRule {
        private final Rule.RequiredStop rule;

        /** What stands between {@code ||} are stops of their own. */
        private final List<VersionRange> stops;

        /** The versions of the component, oldest first; empty until a hop is asked about. */
        private List<Version> order = List.of();

        Stopping(Rule.RequiredStop rule) {
            this.rule = rule;
            this.stops = rule.at().alternatives();
        }

        @Override
        public ComponentName component() {
            return rule.component();
        }

        @Override
        public Optional<Objection> objection(Component component, Version from, Version to) {
            return missed(component, from, to)
                    .map(missed -> Objection.by(
                            rule, "%s skips the required stop %s".formatted(hop(component, from, to), missed)));
        }

        /** The first release strictly between the two that is of a stop at which the hop neither starts nor ends. */
        private Optional<Version> missed(Component component, Version from, Version to) {
            if (order.isEmpty()) {
                order = component.releases().stream().map(Release::version).toList();
            }
            int low = Math.min(order.indexOf(from), order.indexOf(to));
            int high = Math.max(order.indexOf(from), order.indexOf(to));
            List<VersionRange> missed = stops.stream()
                    .filter(at -> !at.contains(from) && !at.contains(to))
                    .toList();
            return order.subList(Math.max(low, 0), Math.max(high, 0)).stream()
                    .filter(version -> missed.stream().anyMatch(at -> at.contains(version)))
                    .findFirst();
        }
    }
}
