package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.upstream.OpenShiftMatrix;
import dev.stepladder.upstream.document.OpenShiftGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code matrix import openshift-graph}: a folder and a channel become a whole matrix file.
 *
 * @param folders of a team's matrices
 * @param write whether to write the file into that folder, instead of printing it
 */
record OpenShiftImport(Path graph, Optional<String> channel, List<Path> folders, boolean write) {
    /** The kind on the command line. */
    static final String KIND = "openshift-graph";

    int run(ResultOptions results, Console console) {
        Diagnostics usage = new Diagnostics();
        if (channel.isEmpty()) {
            usage.error(Place.of(KIND), "no channel given", "", "add --channel NAME, such as --channel stable-4.16");
        }
        if (write && folders.size() != 1) {
            usage.error(
                    Place.of("--write"),
                    "the folder to write to is not said",
                    "found %s folders of matrices".formatted(folders.size()),
                    "add --matrices DIR once");
        }
        results.check(List.of(graph), usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        Diagnostics input = new Diagnostics();
        Optional<OpenShiftGraph> read = OpenShiftGraph.read(graph, channel.orElseThrow(), input);
        Refusal.ifAny(ExitCode.INPUT, input);
        String text = OpenShiftMatrix.of(read.orElseThrow(), console.today());
        if (write) {
            Path file = folders.get(0).resolve(OpenShiftMatrix.FILE);
            OutputFiles.write(Map.of(file, text));
            console.note("wrote " + file);
        } else {
            results.write(text, console);
        }
        return ExitCode.DONE;
    }
}
