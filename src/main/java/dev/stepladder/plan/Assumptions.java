package dev.stepladder.plan;

import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.name.Name;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The assumptions of a plan about values that were not given, in the words of the plan. */
public final class Assumptions {
    private static final Pattern COUNTS = Pattern.compile("(\\S+) (\\S+) counts as (\\S+)");

    private Assumptions() {}

    public static String environments(List<EnvironmentName> names, Provider provider) {
        return "environments %s, one %s cluster each".formatted(Name.joined(", ", names), provider.title());
    }

    public static String running(ComponentName component, Version version) {
        return component + " " + version;
    }

    /** The assumption that the goal is the one that a provider recommends. */
    public static String goals(Provider provider, String minor) {
        return "goals as %s recommends for %s %s"
                .formatted(provider.title(), provider.order().get(0), minor);
    }

    /** Among which releases a goal is the newest that can be reached. */
    public enum Newest {
        OF_ALL("as the newest that can be reached"),
        OF_ITS_LINE("as the newest of its line that can be reached"),
        IN_SUPPORT("as the newest that can be reached with everything in support");

        private final String words;

        Newest(String words) {
            this.words = words;
        }
    }

    /** The assumption that a goal is the newest release that can be reached; {@code held} is empty, or what is said of a newer one. */
    public static String newest(ComponentName component, String goal, Newest among, String held) {
        return "%s %s %s%s".formatted(component, goal, among.words, held);
    }

    /** What is said of a newer release that a channel does not list. */
    public static String outside(Version newer, String channel) {
        return " (%s is not in channel %s)".formatted(newer, channel);
    }

    /** What is said of a newer release that can be reached only with more accepted. */
    public static String held(ComponentName component, Version newer) {
        return " (%s only with --accept: --to %s=%s says of what)".formatted(newer, component, newer);
    }

    /** The remark that nothing moves in an environment. */
    public static String nothingMoves(EnvironmentName environment, boolean excluded) {
        return excluded
                ? "every cluster of environment %s is excluded".formatted(environment)
                : "environment %s has no clusters".formatted(environment);
    }

    /** Whether something assumed is how a version was understood that no matrix lists, and is so by these. */
    public static boolean isCount(String assumed, Matrices matrices) {
        Matcher words = COUNTS.matcher(assumed);
        return words.matches()
                && matrices.component(words.group(1))
                        .flatMap(component -> Version.parse(words.group(2)).flatMap(component::covering))
                        .filter(release -> release.version().text().equals(words.group(3)))
                        .isPresent();
    }

    /** All that may be said of releases that are newer than the newest that can be reached. */
    private static List<String> remarks(ComponentName component, Plan plan, Matrices matrices) {
        List<String> remarks = new ArrayList<>();
        remarks.add("");
        Set<String> channels = new HashSet<>();
        plan.paths()
                .forEach(path -> Optional.ofNullable(path.attributes().get(Channel.attribute(component)))
                        .ifPresent(channels::add));
        matrices.component(component).stream()
                .flatMap(known -> known.releases().stream())
                .map(Release::version)
                .forEach(newer -> {
                    remarks.add(held(component, newer));
                    channels.forEach(channel -> remarks.add(outside(newer, channel)));
                });
        return remarks;
    }

    /** All that a plan may have assumed, by what it says itself of its environments, of where its clusters start and of its goal. */
    public static List<String> possible(Plan plan, Matrices matrices) {
        List<String> possible = new ArrayList<>();
        plan.goal().forEach((component, goal) -> {
            List<String> remarks = remarks(component, plan, matrices);
            for (Newest among : Newest.values()) {
                remarks.forEach(held -> possible.add(newest(component, goal, among, held)));
            }
        });
        Set<EnvironmentName> moving = new HashSet<>();
        plan.stages().forEach(stage -> stage.environments().forEach(part -> moving.add(part.name())));
        plan.basis().taken().forEach(taken -> moving.add(taken.environment()));
        plan.environments().stream().filter(name -> !moving.contains(name)).forEach(name -> {
            possible.add(nothingMoves(name, false));
            if (!plan.basis().excluded().isEmpty()) {
                possible.add(nothingMoves(name, true));
            }
        });
        for (ClusterPath path : plan.paths()) {
            path.start().forEach(unit -> possible.add(running(unit.component(), unit.version())));
            Optional<Provider> provider = matrices.provider(path.attributes().getOrDefault("provider", ""));
            provider.ifPresent(known -> {
                possible.add(environments(plan.environments(), known));
                possible.add(goals(known, plan.goal().getOrDefault(known.order().get(0), "")));
            });
        }
        return possible.stream().distinct().toList();
    }
}
