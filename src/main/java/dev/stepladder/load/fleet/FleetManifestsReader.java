package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.fleet.FleetManifests;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Values;
import dev.stepladder.yaml.YamlReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the part of a fleet file that is for {@code preflight}: the environments' {@code manifests} and the {@code acceptedFindings}.
 *
 * <p>{@link FleetLoader} reads the same keys only to report their problems, so that every command does.
 */
public final class FleetManifestsReader {
    private FleetManifestsReader() {}

    /** The manifests of a fleet file. Problems are left to {@link FleetLoader}, which must read the file as well. */
    public static FleetManifests read(InputFile file) {
        Diagnostics known = new Diagnostics();
        return YamlReader.read(file, known)
                .flatMap(root -> Fields.of(root, "fleet", known))
                .map(fields -> new FleetManifests(folders(fields, known), accepted(fields, known)))
                .orElse(FleetManifests.NONE);
    }

    private static SortedMap<EnvironmentName, List<String>> folders(Fields fleet, Diagnostics diagnostics) {
        Values values = new Values(diagnostics);
        SortedMap<EnvironmentName, List<String>> folders = new TreeMap<>();
        fleet.list(
                "environments",
                (key, node) -> Fields.of(node, "environment", diagnostics)
                        .flatMap(fields -> fields.optional("name", values::name)
                                .map(name -> folders.put(new EnvironmentName(name), manifests(fields, diagnostics)))));
        return folders;
    }

    /** The key {@code manifests} of an environment. */
    static List<String> manifests(Fields environment, Diagnostics diagnostics) {
        return environment.oneOrMore("manifests", new Values(diagnostics)::text);
    }

    /** The key {@code acceptedFindings} of the whole fleet. */
    static List<AcceptedFinding> accepted(Fields fleet, Diagnostics diagnostics) {
        Values values = new Values(diagnostics);
        return fleet.list(
                "acceptedFindings",
                (key, node) ->
                        Fields.of(node, "accepted finding", diagnostics).flatMap(fields -> accepted(fields, values)));
    }

    private static Optional<AcceptedFinding> accepted(Fields fields, Values values) {
        Optional<String> code = fields.required("code", values::text);
        Optional<String> object = fields.optional("object", values::text);
        Optional<String> reason = fields.required("reason", values::text);
        Optional<LocalDate> until = fields.required("until", values::date);
        fields.done();
        if (code.isEmpty() || reason.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AcceptedFinding(code.get(), object, reason.get(), until.get(), fields.place()));
    }
}
