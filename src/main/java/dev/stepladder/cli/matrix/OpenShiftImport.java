package dev.stepladder.cli.matrix;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.OutputFiles;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.upstream.openshift.GraphFolder;
import dev.stepladder.upstream.openshift.GraphMatrix;
import dev.stepladder.upstream.openshift.UpdateGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code matrix import openshift-graph}: a folder and some of its channels become a whole matrix file.
 *
 * @param log the log of the folder's repository, which says when releases came up
 * @param address of the folder's copy, which sources name
 * @param folders of a team's matrices
 * @param write whether to write the file into that folder, instead of printing it
 */
record OpenShiftImport(
        Path graph,
        List<String> channels,
        Optional<Path> log,
        Optional<String> address,
        List<Path> folders,
        boolean write) {
    /** The kind on the command line. */
    static final String KIND = "openshift-graph";

    int run(ResultOptions results, Console console) {
        Diagnostics usage = new Diagnostics();
        if (channels.isEmpty()) {
            usage.error(Place.of(KIND), "no channel given", "", "add --channel NAME, such as --channel stable-4.16");
        }
        if (write && folders.size() != 1) {
            usage.error(
                    Place.of("--write"),
                    "the folder to write to is not said",
                    "found %s folders of matrices".formatted(folders.size()),
                    "add --matrices DIR once");
        }
        Optional<Path> file =
                write && folders.size() == 1 ? Optional.of(folders.get(0).resolve(GraphMatrix.FILE)) : Optional.empty();
        file.ifPresent(to -> OutputFiles.check(to, List.of(graph), usage));
        results.check(List.of(graph), usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        Diagnostics input = new Diagnostics();
        Optional<UpdateGraph> read = GraphFolder.read(graph, channels, log, input);
        Refusal.ifAny(ExitCode.INPUT, input);
        String text = GraphMatrix.of(read.orElseThrow(), address, console.today());
        if (file.isPresent()) {
            OutputFiles.write(Map.of(file.get(), text));
            console.noteOf("wrote", file.get());
        } else {
            results.write(text, console);
        }
        return ExitCode.DONE;
    }
}
