package dev.stepladder.audit;

import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.matrix.When;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.Name;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that matrices say, statement by statement. The words of a fact are short; here they are completed. */
final class Statements {
    private final SortedMap<String, Statement> all = new TreeMap<>();

    private Statements() {}

    /** The statements, by id. */
    static SortedMap<String, Statement> of(Matrices matrices) {
        Statements statements = new Statements();
        matrices.components().values().forEach(statements::component);
        matrices.providers().values().forEach(statements::provider);
        matrices.rules().forEach(rule -> statements.add(Statement.of(rule.fact(), rule.accept(new RuleDetails()))));
        matrices.issues().forEach(issue -> statements.add(Statement.of(issue.fact(), issue(issue))));
        matrices.removals()
                .forEach(removal -> statements.add(Statement.of(
                        removal.fact(),
                        removal.note().map(note -> " (" + note + ")").orElse(""))));
        // Whatever else is a fact says itself in its own words.
        matrices.facts().forEach(fact -> statements.all.putIfAbsent(fact.id(), Statement.of(fact, "")));
        return statements.all;
    }

    private void add(Statement statement) {
        all.put(statement.id(), statement);
    }

    private void component(Component component) {
        add(new Statement(
                component.name() + "/component",
                "%s is \"%s\", %s, %s"
                        .formatted(
                                component.name(),
                                component.title(),
                                component.partners().isEmpty()
                                        ? "has no partners"
                                        : "has facts about " + Name.joined(", ", component.partners()),
                                component.rolls() ? "and rolls nodes" : "and rolls none"),
                component.place(),
                List.of()));
        component.upgrades().forEach(family -> add(Statement.of(family.fact(), "")));
        component.waysBack().forEach(this::wayBack);
        for (Release release : component.releases()) {
            String build = release.build().map(name -> ", build " + name).orElse("");
            add(Statement.of(release.fact(), build + dates(release.milestones())));
            release.fits().forEach(fit -> add(Statement.of(fit.fact(), "")));
        }
    }

    private void wayBack(WayBack way) {
        add(Statement.of(way.fact(), when(way.when())));
    }

    private void provider(Provider provider) {
        String name = provider.name();
        part(provider, "order", "%s orders %s".formatted(name, Name.joined(", ", provider.order())));
        part(provider, "settled", "%s settles %s".formatted(name, Name.joined(", ", provider.settled())));
        provider.waysBack().forEach(this::wayBack);
        provider.carries().forEach(this::carry);
        provider.prices().forEach(price -> add(Statement.of(price.fact(), "")));
        releases(provider, "defaults", provider.defaults());
        releases(provider, "recommended", provider.recommended());
        provider.forcedUpgrade().ifPresent(forced -> add(Statement.of(forced.fact(), "")));
        provider.offers()
                .forEach((minor, offer) -> add(new Statement(
                        offer.fact().id(),
                        "%s %s%s".formatted(name, minor, dates(offer.milestones())),
                        offer.fact().place(),
                        offer.fact().sources())));
    }

    private void carry(Carry carry) {
        String table = carry.table().entrySet().stream()
                .map(line -> "%s with %s".formatted(line.getValue(), line.getKey()))
                .collect(Collectors.joining(", "));
        add(Statement.of(carry.fact(), "; " + table + when(carry.when())));
    }

    private void releases(
            Provider provider, String key, SortedMap<Version, SortedMap<ComponentName, Version>> byMinor) {
        byMinor.forEach((minor, chosen) -> chosen.forEach((component, version) -> part(
                provider,
                key + "/" + minor + "/" + component,
                "%s %s for %s: %s %s".formatted(provider.name(), key, minor, component, version))));
    }

    private void part(Provider provider, String part, String says) {
        add(new Statement(
                provider.fact().id() + "/" + part,
                says,
                provider.place(),
                provider.fact().sources()));
    }

    private static String issue(KnownIssue issue) {
        return " (%s%s%s)%s%s"
                .formatted(
                        issue.severity().word(),
                        when(issue.when()),
                        issue.fix().inWords().map(fix -> ", fixed in " + fix).orElse(""),
                        issue.trouble()
                                .check()
                                .map(check -> "; check: " + check)
                                .orElse(""),
                        "; remedy: " + issue.trouble().remedy());
    }

    private static String when(When when) {
        return when.equals(When.ALWAYS) ? "" : ", when " + when;
    }

    private static String dates(List<Milestone> milestones) {
        return milestones.stream()
                .map(milestone -> ", " + milestone.kind() + " " + milestone.date())
                .collect(Collectors.joining());
    }
}
