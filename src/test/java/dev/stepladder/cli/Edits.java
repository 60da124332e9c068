package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that differ from another file in a few lines, kept as that difference, so that they follow when the other one changes.
 *
 * <p>The first line of a file in {@code edits} is {@code edits of FILE}. Then come blocks with an empty line between them: lines that begin with
 * {@code -} are looked for, those that begin with {@code +} put in their place, once.
 */
final class Edits {
    private static final String HEAD = "edits of ";

    private Edits() {}

    /** Makes the edited files of a case. */
    static void apply(Path folder, Path into) throws IOException {
        if (!Files.isDirectory(folder.resolve("edits"))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder.resolve("edits"))) {
            for (Path file : files.sorted().toList()) {
                Files.writeString(into.resolve(file.getFileName()), edited(file));
            }
        }
    }

    private static String edited(Path file) throws IOException {
        String[] blocks = Files.readString(file).split("\n\n", -1);
        String text = Files.readString(Path.of(blocks[0].strip().replaceFirst(HEAD, "")));
        for (int i = 1; i < blocks.length; i++) {
            List<String> lines = blocks[i].lines().toList();
            String old = lines(lines, "- ");
            assertThat(text).as("%s, edit %s", file, i).contains(old);
            int at = text.indexOf(old);
            text = text.substring(0, at) + lines(lines, "+ ") + text.substring(at + old.length());
        }
        return text;
    }

    private static String lines(List<String> block, String mark) {
        return block.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()) + "\n")
                .collect(Collectors.joining());
    }
}
