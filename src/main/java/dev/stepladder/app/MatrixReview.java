package dev.stepladder.app;

import dev.stepladder.app.answer.Inputs;
import dev.stepladder.app.answer.MatrixImport;
import dev.stepladder.app.answer.MatrixReading;
import dev.stepladder.app.request.ImportRequest;
import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.app.resolve.RuleResolver;
import dev.stepladder.app.result.ImportResult;
import dev.stepladder.app.result.MatrixSet;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.audit.MatrixDiff;
import dev.stepladder.audit.lint.Lint;
import dev.stepladder.diagnostic.Diagnostic.Severity;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.entry.Releases;
import dev.stepladder.load.entry.UnknownComponent;
import dev.stepladder.load.matrix.Schemas;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.upstream.UpstreamComparison;
import dev.stepladder.upstream.UpstreamReport;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;

/** Entry point for work on the matrices themselves: read, lint, compare. */
public final class MatrixReview {
    private final MatrixFiles files;

    /** A review of these. */
    public MatrixReview(MatrixFiles files) {
        this.files = files;
    }

    /** The matrices. */
    public Outcome<MatrixSet> read() {
        Diagnostics missing = new Diagnostics();
        MatrixReading.check(files, missing);
        if (missing.hasErrors()) {
            return Outcome.wrongRequest(missing);
        }
        Diagnostics input = new Diagnostics();
        MatrixSet set = MatrixReading.set(files, input);
        return input.hasErrors() ? Outcome.wrongInput(input) : Outcome.of(set, true);
    }

    /** The kinds of files that have a JSON Schema. */
    public static List<String> schemaKinds() {
        return Schemas.KINDS;
    }

    /** The JSON Schema of a kind of file. */
    public static String schema(String kind) {
        return Schemas.text(kind);
    }

    /** The release of a component by its name; nothing, and a problem, if there is none. */
    public static Optional<Release> release(Component component, String word, Place place, Diagnostics problems) {
        return Releases.resolve(component, word, place, problems);
    }

    /** A component by its name; nothing, and a problem, if no matrix knows it. */
    public static Optional<Component> component(Matrices matrices, String name, Diagnostics problems) {
        Optional<Component> component = matrices.component(name);
        if (component.isEmpty()) {
            problems.add(UnknownComponent.of(name, matrices.componentNames(), Place.of(name)));
        }
        return component;
    }

    /** The attributes of a cluster that a choice describes; problems are added. */
    public static SortedMap<String, String> attributes(RuleChoice choice, Matrices matrices, Diagnostics problems) {
        RuleResolver rules = new RuleResolver(choice, matrices, problems);
        rules.profile(false);
        return rules.ofCluster();
    }

    /**
     * The findings of lint.
     *
     * @param today the day to judge dates by; without it, they are not judged
     * @param staleAfterDays how old a reading may be without a warning
     * @param strict whether warnings count as errors
     */
    public Outcome<Lint.Report> lint(Optional<LocalDate> today, Optional<Integer> staleAfterDays, boolean strict) {
        Diagnostics missing = new Diagnostics();
        MatrixReading.check(files, missing);
        if (missing.hasErrors()) {
            return Outcome.wrongRequest(missing);
        }
        Diagnostics input = new Diagnostics();
        List<InputFile> read = MatrixReading.read(files, input);
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        Lint.Report report = Lint.report(read, today, staleAfterDays);
        boolean bad = report.count(Severity.ERROR) > 0 || (strict && report.count(Severity.WARNING) > 0);
        Outcome.Verdict judged = bad ? Outcome.Verdict.NO : Outcome.Verdict.YES;
        return new Outcome<>(report.loads() ? judged : Outcome.Verdict.WRONG_INPUT, Optional.of(report), List.of());
    }

    /**
     * A difference of matrices.
     *
     * @param touched for each plan, the facts it relies on that were removed or changed
     */
    public record Difference(MatrixDiff diff, Map<String, NavigableSet<String>> touched) {
        public Difference {
            touched = new LinkedHashMap<>(touched);
        }
    }

    /** The facts that were added, removed or changed in these matrices; yes if no plan relies on a removed or changed one. */
    public Outcome<Difference> since(MatrixFiles earlier, List<Path> plans) {
        Diagnostics input = new Diagnostics();
        Matrices old = MatrixReading.matrices(earlier, input).matrices();
        Matrices recent = MatrixReading.matrices(files, input).matrices();
        Map<Path, DatedPlan> read = Inputs.plans(plans, input);
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        MatrixDiff diff = MatrixDiff.of(old, recent);
        Map<String, NavigableSet<String>> touched = new LinkedHashMap<>();
        read.forEach((path, plan) -> touched.put(
                path.toString(),
                diff.touched(
                        plan.plan().catalogue().facts().stream().map(Fact::id).toList())));
        return Outcome.of(
                new Difference(diff, touched), touched.values().stream().allMatch(NavigableSet::isEmpty));
    }

    /** The differences between these matrices and a file of an upstream project; yes if there are none. */
    public Outcome<UpstreamReport> compare(ImportRequest request) {
        Diagnostics missing = new Diagnostics();
        MatrixReading.check(files, missing);
        if (missing.hasErrors()) {
            return Outcome.wrongRequest(missing);
        }
        Diagnostics input = new Diagnostics();
        MatrixSet set = MatrixReading.set(files, input);
        Optional<Upstream> upstream =
                request.source().read(input).flatMap(file -> request.kind().read(file, request.subject(), input));
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        UpstreamReport report = UpstreamComparison.of(upstream.orElseThrow(), set.matrices(), set.files());
        return Outcome.of(report, report.agrees());
    }

    /** These matrices with what they lack of a file of an upstream project; yes if nothing stays different. Nothing is written. */
    public Outcome<ImportResult> imported(ImportRequest request) {
        return MatrixImport.of(files, request);
    }
}
