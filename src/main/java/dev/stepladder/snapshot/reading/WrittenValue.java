package dev.stepladder.snapshot.reading;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.snapshot.recognise.Versions;
import java.nio.file.Path;
import java.util.Optional;

/** The line in which a value of a repository's file is written. */
public final class WrittenValue {
    private WrittenValue() {}

    /**
     * The line, with the file as seen from the folder in which the command runs. Empty for a member of an archive, and for a word such as {@code latest}.
     *
     * @param key the word before the value
     * @param value as it is written
     */
    public static Optional<WrittenAt> of(Place place, String key, String value) {
        return place.file().contains("!") || !Versions.isVersion(value)
                ? Optional.empty()
                : Optional.of(new WrittenAt(fromHere(place.file()), place.line(), key, value, false));
    }

    private static String fromHere(String file) {
        Path path = Path.of(file).normalize();
        Path here = Path.of("").toAbsolutePath();
        Path shown = path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }
}
