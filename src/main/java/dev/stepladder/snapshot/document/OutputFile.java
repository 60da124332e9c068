package dev.stepladder.snapshot.document;

import dev.stepladder.yaml.InputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An output that is read when its turn comes, and not kept.
 *
 * @param name what messages and the fleet file call it
 */
public record OutputFile(String name, Opener opener) {
    /** Opens the bytes of an output. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** A file; standard input is read at once, because it can be read only once. */
    public static OutputFile of(Path path) throws IOException {
        if (InputFile.isStandardInput(path)) {
            byte[] bytes = Files.readAllBytes(InputFile.DEVICE);
            return new OutputFile("standard input", () -> new ByteArrayInputStream(bytes));
        }
        return new OutputFile(path.toString(), () -> Files.newInputStream(path));
    }

    /** What a command has printed. */
    public static OutputFile of(String name, String text) {
        return new OutputFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    public InputStream open() throws IOException {
        return opener.open();
    }
}
