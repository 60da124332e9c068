package dev.stepladder.yaml;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.ShellWord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The text of a file, not yet parsed.
 *
 * @param name its name in diagnostics: its path as the user wrote it, with {@code /} between folders
 * @param text the whole text; encoding it as UTF-8 gives the file's bytes again
 */
public record InputFile(String name, String text) {
    /** The names of standard input. */
    private static final Set<String> STANDARD_INPUT = Set.of("-", "/dev/stdin");

    /** Standard input as a file. */
    public static final Path DEVICE = Path.of("/dev/stdin");

    /** Reads a file, or standard input for {@code -}; a problem is reported as one of the file as a whole. */
    public static Optional<InputFile> read(Path path, Diagnostics diagnostics) {
        return read(path, path.toString(), diagnostics);
    }

    public static Optional<InputFile> read(Path path, String name, Diagnostics diagnostics) {
        return read(path, name, SizeLimit.FILE, diagnostics);
    }

    /** Reads a file of a kind with a limit of its own. */
    public static Optional<InputFile> read(Path path, String name, SizeLimit limit, Diagnostics diagnostics) {
        if (isStandardInput(path)) {
            return standardInput(diagnostics);
        }
        Place place = Place.of(name.isEmpty() ? "\"\"" : name);
        if (name.isEmpty()) {
            diagnostics.error(place, "file name is empty", "", "name a file");
            return Optional.empty();
        }
        if (Files.isDirectory(path)) {
            diagnostics.error(place, "path is a folder, not a file", "", "name a file inside it");
            return Optional.empty();
        }
        if (Files.notExists(path)) {
            diagnostics.error(
                    place, "no such file", "looked for " + path.toAbsolutePath().normalize(), sibling(path));
            return Optional.empty();
        }
        try {
            return limit.read(path, place, diagnostics).flatMap(bytes -> decode(name, bytes, diagnostics));
        } catch (IOException e) {
            diagnostics.error(
                    place,
                    "file cannot be read",
                    "",
                    "check who owns it and its permissions: ls -l " + ShellWord.of(name));
            return Optional.empty();
        }
    }

    /** Whether a name stands for standard input. */
    public static boolean isStandardInput(Path path) {
        return STANDARD_INPUT.contains(path.toString());
    }

    private static Optional<InputFile> standardInput(Diagnostics diagnostics) {
        try {
            return decode("standard input", Files.readAllBytes(DEVICE), diagnostics);
        } catch (IOException e) {
            diagnostics.error(Place.of("standard input"), "cannot be read", String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }

    /** A file from its bytes, without a byte order mark; text that is not UTF-8 is reported with the place of the first wrong byte. */
    public static Optional<InputFile> decode(String name, byte[] bytes, Diagnostics diagnostics) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
            return Optional.of(new InputFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, input.position(), StandardCharsets.UTF_8);
            diagnostics.error(
                    Lines.of(before).end(name),
                    "file is not UTF-8",
                    "found the byte 0x%02X, which is not part of a UTF-8 character".formatted(bytes[input.position()]),
                    "save it as UTF-8");
            return Optional.empty();
        }
    }

    /** The file of the same folder that was probably meant, as a fix; empty if no name is similar. */
    private static String sibling(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        Path wanted = path.getFileName();
        if (folder == null || wanted == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names =
                    entries.map(entry -> String.valueOf(entry.getFileName())).toList();
            return Nearest.to(wanted.toString(), names)
                    .map(name -> "the same folder has " + name)
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
