package dev.stepladder.load.entry;

import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Term;
import dev.stepladder.matrix.When;
import dev.stepladder.matrix.Width;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code carries} of a provider. Those of the same two components are told apart by their order in the file. */
final class CarryReader {
    private record Landing(Version release, Version carried) {}

    /** Which hops carry: whether only the last one does. */
    private static final SortedMap<String, Boolean> HOPS = new TreeMap<>(Map.of("each", false, "last", true));

    private static final ComponentName IT = new ComponentName("it");

    private final MatrixFile file;
    private final String owner;
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param owner the beginning of the facts' ids */
    CarryReader(MatrixFile file, String owner) {
        this.file = file;
        this.owner = owner;
    }

    List<Carry> carries(Fields fields) {
        List<Carry> carries = fields.list("carries", this::carry);
        for (Carry carry : carries) {
            carries.stream()
                    .filter(other -> other.component().equals(carry.by()))
                    .findFirst()
                    .ifPresent(other -> file.diagnostics()
                            .error(
                                    carry.fact().place(),
                                    "%s carries %s and is carried itself".formatted(carry.by(), carry.component()),
                                    "found that %s carries it".formatted(other.by()),
                                    "write that %s carries %s".formatted(other.by(), carry.component())));
        }
        return carries;
    }

    private Optional<Carry> carry(String key, Node node) {
        return file.fields("carried component", node).flatMap(fields -> {
            Optional<ComponentName> by = fields.required("by", file::component);
            Optional<ComponentName> component = fields.required("component", file::component);
            Optional<String> method = fields.optional("method", file.values()::name);
            When when = file.when(fields, "when");
            List<Term> given = fields.someEntries("given", file::term).stream()
                    .sorted(Comparator.comparing(Term::component))
                    .toList();
            boolean last = fields.optional("hops", this::last).orElse(false);
            SortedMap<Version, Version> table = table(fields, by, component);
            Optional<Width> alone = fields.optional("alone", new WidthReader(file)::width);
            String pair = component.map(ComponentName::text).orElse("component") + "/"
                    + by.map(ComponentName::text).orElse("by");
            int count = counts.merge(pair, 1, Integer::sum);
            Fact fact = file.fact(
                    fields,
                    "%s/carries/%s%s".formatted(owner, pair, count == 1 ? "" : "#" + count),
                    says(by.orElse(IT), component.orElse(IT), method, given, last, alone));
            boolean itself = by.isPresent() && by.equals(component);
            if (itself) {
                file.diagnostics()
                        .error(
                                fields.placeOf("component"),
                                by.get() + " carries itself",
                                "found it as \"by\" and as \"component\"",
                                "");
            }
            fields.done();
            return by.filter(name -> !itself && !table.isEmpty())
                    .flatMap(carrier -> component.map(
                            carried -> new Carry(carrier, carried, method, when, given, last, table, alone, fact)));
        });
    }

    /** Lines of {@code release or line: release}. */
    private SortedMap<Version, Version> table(
            Fields fields, Optional<ComponentName> by, Optional<ComponentName> component) {
        SortedMap<Version, Version> table = new TreeMap<>();
        fields.requiredEntries("table", (release, carried) -> {
                    Optional<Version> from = file.values().version("release", release);
                    from.ifPresent(version -> by.ifPresent(
                            name -> file.mentions().range(name, VersionRange.line(version), release.place())));
                    Optional<Version> to = file.values().version(release.text(), carried);
                    to.ifPresent(version ->
                            component.ifPresent(name -> file.mentions().release(name, version, carried.place())));
                    return from.flatMap(one -> to.map(other -> new Landing(one, other)));
                })
                .forEach(landing -> table.put(landing.release(), landing.carried()));
        return table;
    }

    private Optional<Boolean> last(String key, Node node) {
        return file.values().oneOf(key, node, HOPS);
    }

    private static String says(
            ComponentName by,
            ComponentName component,
            Optional<String> method,
            List<Term> given,
            boolean last,
            Optional<Width> alone) {
        return "%s of %s%s carries %s along%s, which has no hops of its own%s"
                .formatted(
                        last ? "the last hop" : "a hop",
                        by,
                        method.map(how -> " (" + how + ")").orElse(""),
                        component,
                        given.isEmpty()
                                ? ""
                                : " while "
                                        + String.join(
                                                ", ",
                                                given.stream()
                                                        .map(Term::toString)
                                                        .toList()),
                        alone.map(width -> " but " + WidthReader.reach(width)).orElse(""));
    }
}
