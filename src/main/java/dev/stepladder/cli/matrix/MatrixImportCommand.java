package dev.stepladder.cli.matrix;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.app.request.ImportRequest;
import dev.stepladder.app.result.ImportResult;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.DocumentOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.upstream.document.UpstreamKind;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder matrix import endoflife istio.json --component istio%n"
                + "  stepladder matrix import eks-addons addons.json --matrices mine/ --write%n"
                + "  curl -s $URL | stepladder matrix import endoflife - --component istio%n"
                + "%n",
        sortOptions = false,
        description = {
            "Compare a file that an upstream project publishes with the matrices: new facts as lines to paste, and differences.",
            "With --write, add to the matrix files what they lack of it."
        },
        footer = {
            "",
            "  istio-support-status     istio/istio.io: data/compatibility/supportStatus.yml",
            "  endoflife                https://endoflife.date/api/v1/products/NAME, or /api/NAME.json",
            "  kubernetes-schedule      kubernetes/website: data/releases/schedule.yaml",
            "  kubernetes-eol           kubernetes/website: data/releases/eol.yaml",
            "  eks-addons               aws eks describe-addon-versions",
            "  eks-versions             aws eks describe-cluster-versions --include-all",
            "  karpenter-compatibility  aws/karpenter-provider-aws: hack/docs/compatibilitymatrix_gen/compatibility.yaml",
            "  kops-channel             kubernetes/kops: channels/stable",
            "  k3s-channels             k3s-io/k3s: channel.yaml, or https://update.k3s.io/v1-release/channels",
            "  rke2-channels            rancher/rke2: channels.yaml, or https://update.rke2.io/v1-release/channels",
            "  talos-compatibility      siderolabs/talos: pkg/machinery/compatibility/talosNNN/talosNNN.go",
            "  table                    a page in Markdown or reStructuredText with a table of releases",
            "  helm-index               index.yaml of a chart repository",
            "  pluto                    FairwindsOps/pluto: versions.yaml",
            "  openshift-graph          a copy of openshift/cincinnati-graph-data; makes openshift.yaml for each --channel",
            "",
            "Exit codes: 0 no differences, or all written; 1 new or different facts, or facts left as they are;",
            "3 not a file of this kind, or a matrix file would no longer be right after the import."
        })
public final class MatrixImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "KIND", description = "Kind of the file; see below.")
    private String kindName = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file; - reads standard input.")
    private Path file = Path.of("");

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            split = ",",
            description = "Channel of openshift-graph, such as stable-4.16. May be repeated.")
    private List<String> channels = new ArrayList<>();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = {
                "For openshift-graph: when its releases came up, since no release leads to an older one. Written in the copy by",
                "git log --reverse --format=%%cs -p -U0 -- channels"
            })
    private Optional<Path> log = Optional.empty();

    @Option(names = "--entries", description = "Print only the lines to paste.")
    private boolean onlyEntries;

    @Option(
            names = "--write",
            description =
                    "Show what the matrix files of --matrices lack, and add it to them, with its source. Comments and order stay.")
    private boolean write;

    @Option(names = "--diff", description = "Show what --write would change, and change nothing.")
    private boolean diff;

    @Option(
            names = "--replace",
            description = "With --write or --diff: take the file's side also where a matrix says something else.")
    private boolean replace;

    @Mixin
    private ResultOptions resultOptions = new ResultOptions();

    @Mixin
    private DocumentOptions document = new DocumentOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    public MatrixImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (kindName.equals(OpenShiftImport.KIND)) {
            return new OpenShiftImport(
                            file,
                            channels,
                            log,
                            document.url(),
                            matrixOptions.files().folders(),
                            write)
                    .run(resultOptions, console);
        }
        ImportRequest request = new ImportRequest(
                kind(), this::input, document.subject(), replace, document.url(), document.asOf(), console.today());
        checkModes();
        MatrixReview review = matrixOptions.review();
        if (!write && !diff) {
            return Results.show(
                    review.compare(request),
                    console,
                    report -> resultOptions.write(onlyEntries ? report.entryText() : report.text(), console));
        }
        Outcome<ImportResult> outcome = review.imported(request);
        int code = Results.show(outcome, console, this::show);
        boolean missing =
                outcome.value().filter(result -> !result.files().isEmpty()).isPresent();
        return code == ExitCode.DONE && diff && missing ? ExitCode.NO : code;
    }

    private void checkModes() {
        Diagnostics usage = new Diagnostics();
        resultOptions.check(List.of(file), usage);
        if (replace && !write && !diff) {
            usage.error(
                    Place.of("--replace"),
                    "--replace without --write",
                    "it says what is written",
                    "add --write, or --diff to look first");
        }
        if (onlyEntries && (write || diff)) {
            usage.error(
                    Place.of("--entries"),
                    "--entries with --write or --diff",
                    "each prints on its own",
                    "leave one out");
        }
        if (!channels.isEmpty()) {
            usage.error(Place.of("--channel"), "--channel without " + OpenShiftImport.KIND, "", "leave it out");
        }
        if (log.isPresent()) {
            usage.error(Place.of("--log"), "--log without " + OpenShiftImport.KIND, "", "leave it out");
        }
        Refusal.ifAny(ExitCode.USAGE, usage);
    }

    /** Shows the difference before anything is written. */
    private void show(ImportResult result) {
        resultOptions.write(result.text(), console);
        result.doubts().forEach(finding -> console.message(finding.toString()));
        if (!diff && !result.files().isEmpty()) {
            Map<Path, String> contents = new TreeMap<>();
            result.files().forEach((name, text) -> contents.put(Path.of(name), text));
            OutputFiles.write(contents);
            contents.keySet().forEach(file -> console.noteOf("wrote", file));
        }
    }

    private UpstreamKind kind() {
        Optional<UpstreamKind> kind = UpstreamKind.of(kindName);
        if (kind.isEmpty()) {
            Diagnostics problems = new Diagnostics();
            List<String> known = new ArrayList<>(UpstreamKind.words());
            known.add(OpenShiftImport.KIND);
            problems.error(
                    Place.of(kindName),
                    "unknown kind of upstream file",
                    "known: " + String.join(", ", known),
                    Nearest.to(kindName, known).map(word -> "write " + word).orElse(""));
            throw new Refusal(ExitCode.USAGE, problems.sorted());
        }
        return kind.get();
    }

    private Optional<InputFile> input(Diagnostics problems) {
        return InputFile.read(file, problems);
    }
}
