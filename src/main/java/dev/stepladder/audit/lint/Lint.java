package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.LoadedMatrices;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.yaml.InputFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks matrix files: first the loader, whose errors end it, because unreadable facts cannot be compared; then every {@link Check}.
 *
 * <p>A finding about a correct fact can be allowed in the file, by a comment on its line or the line above:
 * {@code # lint: allow gap-in-range, because the vendor pulled it}.
 */
public final class Lint {
    private static final List<Check> CHECKS = List.of(
            new Contradictions(),
            new FitsAgainstRules(),
            new RangeGaps(),
            new RangeBounds(),
            new Reachability(),
            new UnusedUpgrades(),
            new Cycles(),
            new ChannelReleases(),
            new UnreachableStops(),
            new UnusedHopFacts(),
            new UnusedOverrides(),
            new UnknownPairs(),
            new ProviderStates(),
            new SettledReleases(),
            new Dates(),
            new SourceAges(),
            new ReadDays(),
            new SourceReach(),
            new Excerpts());

    private Lint() {}

    /**
     * The findings.
     *
     * @param loads whether all files can be read; if not, only the loader has judged them
     * @param findings by place
     * @param allowed how many more findings comments allow
     * @param files how many files were judged
     * @param facts how many facts they hold
     */
    public record Report(boolean loads, List<LintFinding> findings, int allowed, int files, int facts) {
        public Report {
            findings = List.copyOf(findings);
        }

        /** The number of findings of this severity. */
        public long count(Diagnostic.Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }

    /**
     * Judges files.
     *
     * @param today the day to judge dates by; empty for no judgement of dates
     * @param staleAfterDays how long ago a source may have been read; empty for no limit
     */
    public static Report report(List<InputFile> files, Optional<LocalDate> today, Optional<Integer> staleAfterDays) {
        Diagnostics diagnostics = new Diagnostics();
        LoadedMatrices loaded = MatrixLoader.loadWithRanges(files, diagnostics);
        int facts = loaded.matrices().facts().size();
        if (diagnostics.hasErrors()) {
            List<LintFinding> findings =
                    diagnostics.sorted().stream().map(LintFinding::of).toList();
            return new Report(false, findings, 0, files.size(), facts);
        }
        Subject subject = new Subject(files, loaded, today, staleAfterDays);
        List<LintFinding> judged = CHECKS.stream()
                .flatMap(check -> check.findings(subject).stream())
                .toList();
        // The loader warns about ranges without a release; RangeBounds reports the same places with more detail.
        Stream<LintFinding> doubts = diagnostics.sorted().stream()
                .filter(doubt ->
                        judged.stream().noneMatch(finding -> finding.place().equals(doubt.place())))
                .map(LintFinding::of);
        List<LintFinding> all =
                Stream.concat(doubts, judged.stream()).distinct().sorted().toList();
        AllowComments comments = new AllowComments(files);
        List<LintFinding> left =
                all.stream().filter(finding -> !comments.allow(finding)).toList();
        return new Report(true, left, all.size() - left.size(), files.size(), facts);
    }
}
