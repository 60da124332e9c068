package dev.stepladder.app.answer;

import dev.stepladder.app.request.ImportRequest;
import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.app.result.ImportResult;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.audit.lint.Lint;
import dev.stepladder.audit.lint.LintFinding;
import dev.stepladder.diagnostic.Diagnostic.Severity;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.upstream.Change;
import dev.stepladder.upstream.UpstreamComparison;
import dev.stepladder.upstream.UpstreamReport;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.upstream.write.Citation;
import dev.stepladder.upstream.write.MatrixPatch;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.UnifiedDiff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings what an upstream file has and matrix files lack into their texts, and judges these texts as if they had been written. */
public final class MatrixImport {
    private final MatrixFiles matrixFiles;
    private final ImportRequest request;
    private final Diagnostics wrong = new Diagnostics();
    private final Diagnostics input = new Diagnostics();

    private MatrixImport(MatrixFiles matrixFiles, ImportRequest request) {
        this.matrixFiles = matrixFiles;
        this.request = request;
    }

    /** The new texts; yes if nothing stays different. */
    public static Outcome<ImportResult> of(MatrixFiles matrixFiles, ImportRequest request) {
        return new MatrixImport(matrixFiles, request).answer();
    }

    private Outcome<ImportResult> answer() {
        MatrixReading.check(matrixFiles, wrong);
        if (wrong.hasErrors()) {
            return Outcome.wrongRequest(wrong);
        }
        List<InputFile> before = MatrixReading.read(matrixFiles, input);
        Matrices matrices = MatrixLoader.load(before, input);
        Optional<Upstream> upstream =
                request.source().read(input).flatMap(file -> request.kind().read(file, request.subject(), input));
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        UpstreamReport report = UpstreamComparison.of(upstream.orElseThrow(), matrices, before);
        SortedMap<String, List<Change>> changes = report.changes(request.replace()).stream()
                .collect(Collectors.groupingBy(Change::file, TreeMap::new, Collectors.toList()));
        checkWritable(changes);
        Optional<Citation> citation = changes.isEmpty() ? Optional.empty() : citation(upstream.get());
        if (wrong.hasErrors()) {
            return Outcome.wrongRequest(wrong);
        }
        List<InputFile> after = before.stream()
                .map(file -> citation.filter(cited -> changes.containsKey(file.name()))
                        .map(cited -> MatrixPatch.of(file, changes.getOrDefault(file.name(), List.of()), cited))
                        .orElse(file))
                .toList();
        List<LintFinding> doubts = changes.isEmpty() ? List.of() : newFindings(before, after);
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        return Outcome.of(
                result(report, before, after, doubts),
                report.left(request.replace()).isEmpty());
    }

    private ImportResult result(
            UpstreamReport report, List<InputFile> before, List<InputFile> after, List<LintFinding> doubts) {
        SortedMap<String, String> files = new TreeMap<>();
        StringBuilder difference = new StringBuilder();
        for (int i = 0; i < before.size(); i++) {
            InputFile file = after.get(i);
            if (!file.text().equals(before.get(i).text())) {
                files.put(file.name(), file.text());
                difference.append(UnifiedDiff.of(file.name(), before.get(i).text(), file.text()));
            }
        }
        return new ImportResult(report, request.replace(), files, difference.toString(), doubts);
    }

    /** Files inside the jar cannot be written. */
    private void checkWritable(SortedMap<String, List<Change>> changes) {
        if (!matrixFiles.shipped()) {
            return;
        }
        Set<String> shipped =
                ShippedMatrices.files().stream().map(InputFile::name).collect(Collectors.toCollection(TreeSet::new));
        changes.keySet().stream()
                .filter(shipped::contains)
                .forEach(name -> wrong.error(
                        Place.of(name),
                        "matrix file cannot be written",
                        "it is one of those that ship inside the jar",
                        "add --no-default-matrices --matrices DIR with a folder of all matrices"));
    }

    private Optional<Citation> citation(Upstream upstream) {
        Optional<String> url = request.url().or(() -> request.kind().address(upstream, request.subject()));
        Optional<LocalDate> asOf = request.asOf().or(upstream::asOf);
        if (url.isEmpty()) {
            wrong.error(
                    Place.of("--url"),
                    "address of the document is missing",
                    "files of kind " + request.kind().word() + " have no address in common",
                    "add --url with the address that it was copied from");
        }
        if (asOf.isEmpty()) {
            wrong.error(
                    Place.of("--as-of"),
                    "day of the copy is missing",
                    "the file does not give one",
                    "add --as-of with the day of the commit, or the day on which the command ran");
        }
        asOf.filter(day -> day.isAfter(request.today()))
                .ifPresent(day ->
                        wrong.error(Place.of("--as-of"), "day of the copy lies in the future", "found " + day, ""));
        return url.flatMap(address ->
                asOf.map(day -> new Citation(request.kind().word() + "-" + day, address, day, request.today())));
    }

    /** Lint findings that only the new texts have; errors among them become problems of the input. */
    private List<LintFinding> newFindings(List<InputFile> before, List<InputFile> after) {
        Set<String> known = new TreeSet<>();
        lint(before).findings().forEach(finding -> known.add(key(finding)));
        List<LintFinding> doubts = new ArrayList<>();
        for (LintFinding finding : lint(after).findings()) {
            if (known.contains(key(finding))) {
                continue;
            }
            if (finding.severity() == Severity.ERROR) {
                input.error(
                        finding.place(),
                        "nothing was written, because the file would be wrong: " + finding.message(),
                        finding.found(),
                        request.replace()
                                ? "leave --replace out, and change by hand what is true"
                                : "enter by hand what is true");
            } else {
                doubts.add(finding);
            }
        }
        return doubts;
    }

    private Lint.Report lint(List<InputFile> files) {
        return Lint.report(files, Optional.of(request.today()), Optional.empty());
    }

    private static String key(LintFinding finding) {
        return finding.code() + " " + finding.place().file() + " " + finding.message() + " " + finding.found();
    }
}
