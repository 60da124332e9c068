package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.entry.GateReader;
import dev.stepladder.load.entry.IssueReader;
import dev.stepladder.load.entry.MatrixFile;
import dev.stepladder.load.entry.Mentions;
import dev.stepladder.load.entry.RangeBinding;
import dev.stepladder.load.entry.Sources;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Rule;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Values;
import dev.stepladder.yaml.YamlReader;
import java.util.List;
import java.util.Set;

/**
 * Reads the facts that a fleet file adds to the matrices: gates of its team, and issues that it met in one environment, which from then on gate
 * the same hop in the others.
 *
 * <p>{@link FleetLoader} reads the same keys only to report their problems, so that every command does.
 */
public final class FleetGatesReader {
    /** The prefix of the ids of these facts. */
    public static final String PREFIX = "fleet/";

    private record Added(List<Rule> rules, List<KnownIssue> issues, List<Gate> gates) {}

    private FleetGatesReader() {}

    /** The matrices with the facts of the file. Problems are left to {@link FleetLoader}, which must read the file as well. */
    public static Matrices with(InputFile file, Matrices matrices) {
        Diagnostics known = new Diagnostics();
        return YamlReader.read(file, known)
                .flatMap(root -> Fields.of(root, "fleet", known))
                .map(fields -> read(fields, new Mentions(), known))
                .map(added -> RangeBinding.of(matrices.with(added.rules(), added.issues(), added.gates())))
                .orElse(matrices);
    }

    /** Reads the keys {@code sources}, {@code source}, {@code issues} and {@code gates}, and reports their problems. */
    static void check(Fields fleet, Matrices matrices, boolean judgesNames, Diagnostics diagnostics) {
        Mentions mentions = new Mentions();
        read(fleet, mentions, diagnostics);
        if (judgesNames) {
            mentions.check(matrices.components(), Set.of(), diagnostics);
        }
    }

    private static Added read(Fields fleet, Mentions mentions, Diagnostics diagnostics) {
        Values values = new Values(diagnostics);
        MatrixFile file = new MatrixFile(values, new Sources(fleet, false, values, diagnostics), mentions, diagnostics);
        IssueReader issueReader = new IssueReader(file, PREFIX);
        List<KnownIssue> issues = fleet.list("issues", issueReader::issue);
        List<Gate> gates = fleet.list("gates", new GateReader(file, PREFIX)::gate);
        return new Added(issueReader.requirements(), issues, gates);
    }
}
