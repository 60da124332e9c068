package dev.stepladder.load.entry;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.ForcedUpgrade;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Offer;
import dev.stepladder.name.ComponentName;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the dates of a provider's minors, and what it does with clusters on a minor that it no longer offers. */
final class OfferReader {
    /** The dates that only a provider has. */
    private static final List<String> OF_PROVIDERS = List.of("withdrawn", "forced-upgrade");

    private static final String SOURCE = "source";

    private final MatrixFile file;
    private final String owner;
    private final String title;
    private final Optional<ComponentName> leading;
    private final Map<String, String> kinds = new TreeMap<>(MatrixFile.DATES);

    /**
     * @param owner the beginning of the facts' ids
     * @param title the provider's name for people
     * @param leading the component that it offers
     */
    OfferReader(MatrixFile file, String owner, String title, Optional<ComponentName> leading) {
        this.file = file;
        this.owner = owner;
        this.title = title;
        this.leading = leading;
        OF_PROVIDERS.forEach(kind -> kinds.put(kind, kind));
        kinds.put(SOURCE, SOURCE);
    }

    /** The dates of one minor, and their source. */
    Offer offer(String minor, Node node) {
        List<Milestone> milestones = Fields.entries("dates " + minor, node, file.diagnostics(), this::milestone);
        String id = owner + "/dates/" + minor;
        String says = says(minor, new Offer(milestones, new Fact(id, "", node.place(), List.of())));
        Fact fact = node instanceof Node.Mapping
                ? file.fields("dates " + minor, node)
                        .map(fields -> file.fact(fields, id, says))
                        .orElseThrow()
                : new Fact(id, says, node.place(), List.of());
        return new Offer(milestones, fact);
    }

    private String says(String minor, Offer offer) {
        return "%s offers %s%s%s%s"
                .formatted(
                        title,
                        leading.map(name -> name + " ").orElse(""),
                        minor,
                        offer.from().map(day -> " from " + day + " on").orElse(""),
                        offer.until()
                                .map(day -> ", but no longer from " + day + " on")
                                .orElse(""));
    }

    private Optional<Milestone> milestone(Node.Scalar key, Node value) {
        return key.text().equals(SOURCE) ? Optional.empty() : file.milestone(kinds, key, value);
    }

    /** What the provider does with clusters on a minor that it no longer offers. */
    Optional<ForcedUpgrade> forced(String key, Node node) {
        return file.fields("forced upgrade", node).flatMap(fields -> {
            Optional<String> says = fields.required("says", file.values()::text);
            Fact fact = file.fact(fields, owner + "/forcedUpgrade", says.orElse(""));
            fields.done();
            return says.map(words -> new ForcedUpgrade(words, fact));
        });
    }
}
