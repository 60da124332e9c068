package dev.stepladder.app.request;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrix files to use.
 *
 * @param shipped whether those that ship with Stepladder are among them
 * @param folders a team's own
 */
public record MatrixFiles(boolean shipped, List<Path> folders) {
    /** Those that ship with Stepladder. */
    public static final MatrixFiles SHIPPED = new MatrixFiles(true, List.of());

    public MatrixFiles {
        folders = List.copyOf(folders);
    }

    /** Those of one folder alone. */
    public static MatrixFiles only(Path folder) {
        return new MatrixFiles(false, List.of(folder));
    }

    /** These, and a folder of a team. */
    public MatrixFiles and(Path folder) {
        List<Path> all = new ArrayList<>(folders);
        all.add(folder);
        return new MatrixFiles(shipped, all);
    }
}
