package dev.stepladder.load.entry;

import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.ForcedUpgrade;
import dev.stepladder.matrix.Offer;
import dev.stepladder.matrix.Price;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Reads a provider file: the order of its components, the defaults of a new cluster, its dates and prices. */
public final class ProviderReader {
    private record Keyed<T>(Version minor, T value) {}

    private record Chosen(ComponentName component, Version version) {}

    private final MatrixFile file;

    private ProviderReader(MatrixFile file) {
        this.file = file;
    }

    /** The provider of a file, with everything that can be read; nothing if it has no name. */
    public static Optional<Provider> read(Fields fields, MatrixFile file) {
        return new ProviderReader(file).provider(fields);
    }

    private Optional<Provider> provider(Fields fields) {
        Optional<String> name = fields.required("provider", file.values()::name);
        String title = fields.optional("title", file.values()::text).orElse(name.orElse(""));
        List<ComponentName> order = fields.requiredList("order", 1, file::component);
        Optional<ComponentName> first = order.stream().findFirst();
        List<ComponentName> settled = fields.list("settled", file::component);
        String id = "provider/" + name.orElse("provider");
        WayBackReader wayBackReader = new WayBackReader(file, id, Optional.empty());
        List<WayBack> waysBack = fields.list("waysBack", wayBackReader::wayBack);
        List<Carry> carries = new CarryReader(file, id).carries(fields);
        SortedMap<Version, SortedMap<ComponentName, Version>> defaults =
                byMinor(fields, "defaults", first, (minor, node) -> choices("defaults " + minor, node));
        SortedMap<Version, SortedMap<ComponentName, Version>> recommended =
                byMinor(fields, "recommended", first, (minor, node) -> choices("recommended " + minor, node));
        OfferReader offerReader = new OfferReader(file, id, title, first);
        SortedMap<Version, Offer> offers = byMinor(fields, "dates", first, offerReader::offer);
        Optional<ForcedUpgrade> forcedUpgrade = fields.optional("forcedUpgrade", offerReader::forced);
        List<Price> prices = fields.entries("prices", new PriceReader(file, id, title)::price);
        Fact fact = file.fact(fields, id, title + " gives clusters their order, defaults and dates");
        return name.map(known -> new Provider(
                known,
                title,
                order,
                settled,
                defaults,
                recommended,
                offers,
                forcedUpgrade,
                waysBack,
                carries,
                prices,
                fact,
                fields.place()));
    }

    /** A mapping whose keys are minors of the provider's first component. */
    private <T> SortedMap<Version, T> byMinor(
            Fields fields, String key, Optional<ComponentName> first, BiFunction<String, Node, T> reader) {
        SortedMap<Version, T> all = new TreeMap<>();
        fields.entries(key, (minor, node) -> {
                    T value = reader.apply(minor.text(), node);
                    file.rangeOf(first).read(key, minor);
                    return Version.parse(minor.text()).map(version -> new Keyed<>(version, value));
                })
                .forEach(entry -> all.put(entry.minor(), entry.value()));
        return Collections.unmodifiableSortedMap(all);
    }

    /** Lines of {@code component: release}. */
    private SortedMap<ComponentName, Version> choices(String name, Node node) {
        SortedMap<ComponentName, Version> chosen = new TreeMap<>();
        Fields.entries(name, node, file.diagnostics(), (key, value) -> {
                    Optional<ComponentName> component = file.component("component", key);
                    Optional<Version> version = file.values().version(key.text(), value);
                    return component.flatMap(word -> version.map(release -> {
                        file.mentions().release(word, release, value.place());
                        return new Chosen(word, release);
                    }));
                })
                .forEach(choice -> chosen.put(choice.component(), choice.version()));
        return Collections.unmodifiableSortedMap(chosen);
    }
}
