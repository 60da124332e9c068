package dev.stepladder.upstream.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixFolder;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.upstream.Change;
import dev.stepladder.upstream.UpstreamComparison;
import dev.stepladder.upstream.UpstreamReport;
import dev.stepladder.upstream.document.DocumentSubject;
import dev.stepladder.upstream.document.Upstream;
import dev.stepladder.upstream.document.UpstreamKind;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of document and any matrices. */
class ImportLawTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Citation CITATION =
            new Citation("new", "https://example.com/new", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private static final List<InputFile> SHIPPED = matrices(Path.of("matrices"));
    private static final Matrices SHIPPED_MATRICES = load(SHIPPED);

    /** A recorded document. */
    private record Recorded(UpstreamKind kind, String file, DocumentSubject subject) {
        static Recorded of(UpstreamKind kind, String file) {
            return new Recorded(kind, file, DocumentSubject.NONE);
        }

        static Recorded about(UpstreamKind kind, String file, String component, Level level, String release) {
            return new Recorded(
                    kind,
                    file,
                    new DocumentSubject(
                            Optional.of(component),
                            Optional.of(release).filter(text -> !text.isEmpty()).map(Version::of),
                            new ComponentName("kubernetes"),
                            level,
                            Optional.empty(),
                            false));
        }

        Upstream read() {
            Diagnostics problems = new Diagnostics();
            Optional<Upstream> upstream =
                    InputFile.read(GOLDEN.resolve(file), problems).flatMap(text -> kind.read(text, subject, problems));
            assertThat(problems.sorted()).as(file).isEmpty();
            return upstream.orElseThrow();
        }
    }

    static Stream<Recorded> recorded() {
        String kinds = "matrix-import-kinds/upstream/";
        String write = "matrix-import-write/upstream/";
        return Stream.of(
                Recorded.of(UpstreamKind.ISTIO_SUPPORT_STATUS, write + "supportStatus.yml"),
                Recorded.of(UpstreamKind.ENDOFLIFE, write + "kubernetes.json"),
                Recorded.of(UpstreamKind.EKS_VERSIONS, write + "cluster-versions.json"),
                Recorded.of(UpstreamKind.EKS_ADDONS, write + "addons.json"),
                Recorded.of(UpstreamKind.PLUTO, write + "versions.yaml"),
                Recorded.of(UpstreamKind.KUBERNETES_SCHEDULE, kinds + "schedule.yaml"),
                Recorded.of(UpstreamKind.KUBERNETES_EOL, kinds + "eol.yaml"),
                Recorded.of(UpstreamKind.KARPENTER_COMPATIBILITY, kinds + "compatibility.yaml"),
                Recorded.of(UpstreamKind.KOPS_CHANNEL, kinds + "stable"),
                Recorded.of(UpstreamKind.K3S_CHANNELS, kinds + "channel.yaml"),
                Recorded.of(UpstreamKind.K3S_CHANNELS, kinds + "channels.json"),
                Recorded.of(UpstreamKind.RKE2_CHANNELS, kinds + "channels.yaml"),
                Recorded.of(UpstreamKind.TALOS_COMPATIBILITY, kinds + "talos.go"),
                Recorded.about(UpstreamKind.TABLE, kinds + "support-matrix.mdx", "talos", Level.SUPPORTED, ""),
                Recorded.about(
                        UpstreamKind.TABLE, kinds + "tested-kubernetes-versions.md", "argo-cd", Level.TESTED, ""),
                Recorded.about(UpstreamKind.TABLE, kinds + "RELEASES.md", "containerd", Level.SUPPORTED, ""),
                Recorded.about(UpstreamKind.TABLE, kinds + "compatibility.rst", "cilium", Level.SUPPORTED, "1.18"),
                Recorded.about(UpstreamKind.HELM_INDEX, kinds + "index.yaml", "cilium", Level.SUPPORTED, ""));
    }

    @Test
    void everyKindIsRecorded() {
        assertThat(recorded().map(Recorded::kind)).contains(UpstreamKind.values());
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatWasWrittenLoadsAndASecondImportFindsNoDifference(Recorded document) {
        for (String folder : List.of("matrix-import-write/start", "matrix-import-kinds/start")) {
            assertThat(after(document, matrices(GOLDEN.resolve(folder)), true).agrees())
                    .as("%s into %s", document, folder)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatTheShippedMatricesLackIsWrittenOnce(Recorded document) {
        UpstreamReport second = after(document, SHIPPED, false);

        assertThat(second.changes(false)).as("%s", document).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void everyLineThatNoFactConcernsStaysInItsOrder(Recorded document) {
        List<Change> changes = report(document, SHIPPED).changes(true);
        for (InputFile file : SHIPPED) {
            InputFile after = patched(file, changes);
            List<String> gone = new ArrayList<>(file.text().lines().toList());
            List<String> kept = new ArrayList<>(gone);
            after.text().lines().forEach(gone::remove);
            kept.removeAll(gone);

            assertThat(gone).as("%s in %s", document, file.name()).hasSizeLessThanOrEqualTo(2 * changes.size());
            assertThat(after.text().lines().toList()).containsSubsequence(kept);
        }
    }

    /** The comparison after an import. */
    private static UpstreamReport after(Recorded document, List<InputFile> files, boolean replace) {
        List<Change> changes = report(document, files).changes(replace);
        return report(
                document, files.stream().map(file -> patched(file, changes)).toList());
    }

    private static InputFile patched(InputFile file, List<Change> changes) {
        List<Change> own = changes.stream()
                .filter(change -> change.file().equals(file.name()))
                .toList();
        return own.isEmpty() ? file : MatrixPatch.of(file, own, CITATION);
    }

    private static UpstreamReport report(Recorded document, List<InputFile> files) {
        Matrices matrices = files.equals(SHIPPED) ? SHIPPED_MATRICES : load(files);
        return UpstreamComparison.of(document.read(), matrices, files);
    }

    private static Matrices load(List<InputFile> files) {
        Diagnostics problems = new Diagnostics();
        Matrices matrices = MatrixLoader.load(files, problems);
        assertThat(problems.hasErrors())
                .as(problems.sorted().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isFalse();
        return matrices;
    }

    private static List<InputFile> matrices(Path folder) {
        Diagnostics problems = new Diagnostics();
        List<InputFile> files = MatrixFolder.read(folder, problems);
        assertThat(problems.sorted()).isEmpty();
        return files;
    }
}
