package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Releases that their sources cannot know: a copy that is older than the release states nothing of it but a plan.
 *
 * <p>Of several sources the newest copy counts. A source without {@code asOf} may be newer than any, so it ends the judgement of the fits;
 * a build is a number that changes with each patch, so a copy without a day or a revision is a finding of its own there.
 */
final class SourceReach implements Check {
    /** An address with a commit or a tag in it; branches have no digits in their names. */
    private static final Pattern PINNED = Pattern.compile("/(blob|tree|commit|tag)/[^/]*[0-9]");

    @Override
    public List<LintFinding> findings(Subject subject) {
        List<LintFinding> findings = new ArrayList<>();
        for (Component component : subject.matrices().components().values()) {
            for (Release release : component.releases()) {
                String it = component.name() + " " + release.version();
                released(release)
                        .ifPresent(day -> newest(release.fact())
                                .filter(asOf -> !release.fits().isEmpty() && asOf.isBefore(day))
                                .ifPresent(asOf -> findings.add(LintFinding.of(
                                        Code.RELEASED_AFTER_SOURCE,
                                        release.fact().place(),
                                        "%s came out after the copy that states what it fits".formatted(it),
                                        "found released %s, and asOf %s".formatted(day, asOf),
                                        "name the document that was read after the release"))));
                if (release.build().isPresent()
                        && release.fact().sources().stream().noneMatch(SourceReach::namesItsCopy)) {
                    findings.add(LintFinding.of(
                            Code.BUILD_WITHOUT_SOURCE,
                            release.fact().place(),
                            "no source of known copy names the build %s of %s"
                                    .formatted(release.build().orElseThrow(), it),
                            "found neither asOf nor a commit or tag in an address",
                            "name the tag, the changelog or the list that has the build, with asOf"));
                }
            }
        }
        return findings;
    }

    private static boolean namesItsCopy(Source source) {
        return source.asOf().isPresent() || PINNED.matcher(source.url()).find();
    }

    private static Optional<LocalDate> released(Release release) {
        return release.milestones().stream()
                .filter(milestone -> milestone.kind().equals("released"))
                .map(milestone -> milestone.date())
                .findFirst();
    }

    /** The day of the newest copy; nothing where a copy has no day. */
    private static Optional<LocalDate> newest(Fact fact) {
        Stream<Source> sources = fact.sources().stream();
        return fact.sources().stream().anyMatch(source -> source.asOf().isEmpty())
                ? Optional.empty()
                : sources.flatMap(source -> source.asOf().stream()).max(LocalDate::compareTo);
    }
}
