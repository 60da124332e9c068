package dev.stepladder.cli.options;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.cli.io.Console;
import dev.stepladder.planner.SearchSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The matrices to use. */
public final class MatrixOptions {
    @Option(
            names = "--matrices",
            paramLabel = "DIR",
            description = "Add a folder of your own matrix files. May be repeated.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--no-default-matrices", description = "Leave out the matrices that ship with stepladder.")
    private boolean onlyOwn;

    public MatrixFiles files() {
        return new MatrixFiles(!onlyOwn, folders);
    }

    /** What a command reads: these folders, and its other files. */
    public List<Path> inputs(Stream<Path> others) {
        return Stream.concat(folders.stream(), others).toList();
    }

    /** Reviews of these matrices. */
    public MatrixReview review() {
        return new MatrixReview(files());
    }

    /** Stepladder on these matrices. */
    public Stepladder stepladder() {
        return new Stepladder(files(), () -> SearchSettings.PLAIN);
    }

    /** Stepladder on these matrices, within the limits of a search. */
    public Stepladder stepladder(SearchOptions search, Console console) {
        return new Stepladder(files(), () -> search.settings(console));
    }
}
