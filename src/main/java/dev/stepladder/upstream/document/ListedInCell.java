package dev.stepladder.upstream.document;

import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions in a cell, such as {@code v1.33, v1.34}, {@code 1.28 - 1.31} or {@code 1.7.28+}.
 *
 * @param versions one by one; of a range, all its minors
 * @param unclear what is no version, as it is written
 */
record ListedInCell(List<Listed> versions, List<String> unclear) {
    private static final Set<String> NOTHING = Set.of("", "-", "–", "n/a", "none", "tbd");
    private static final String VERSION = "(v?[0-9]+(?:\\.[0-9]+)*(?:\\.[xX])?)";
    private static final Pattern ONE = Pattern.compile(VERSION);
    private static final Pattern RANGE = Pattern.compile(VERSION + "\\s*(?:-|–|—|to|through)\\s*" + VERSION);
    private static final Pattern LATER = Pattern.compile(
            "(?:>=|≥)\\s*" + VERSION + "|" + VERSION + "\\s*\\+|" + VERSION + " (?:and|or) (?:later|newer)");

    /**
     * A version of a cell.
     *
     * @param andLater whether it also stands for those after it
     */
    record Listed(Version version, boolean andLater) {}

    ListedInCell {
        versions = List.copyOf(versions);
        unclear = List.copyOf(unclear);
    }

    static ListedInCell of(String cell) {
        List<Listed> versions = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (String part : cell.split("[,;]|\\band (?=v?[0-9])", -1)) {
            String word = part.strip();
            if (!NOTHING.contains(word.toLowerCase(Locale.ROOT))) {
                List<Listed> read = read(word);
                versions.addAll(read);
                if (read.isEmpty()) {
                    unclear.add(word);
                }
            }
        }
        return new ListedInCell(versions, unclear);
    }

    private static List<Listed> read(String word) {
        Matcher range = RANGE.matcher(word);
        if (range.matches()) {
            Optional<Version> first = Releases.parse(range.group(1));
            Optional<Version> last = Releases.parse(range.group(2));
            return first.flatMap(from -> last.map(to -> Releases.minors(from, to))).stream()
                    .flatMap(minors -> minors.stream().map(minor -> new Listed(minor, false)))
                    .toList();
        }
        Matcher later = LATER.matcher(word);
        if (later.matches()) {
            for (int i = 1; i <= later.groupCount(); i++) {
                Optional<Version> from = Optional.ofNullable(later.group(i)).flatMap(Releases::parse);
                if (from.isPresent()) {
                    return List.of(new Listed(from.get(), true));
                }
            }
        }
        return ONE.matcher(word).matches()
                ? Releases.parse(word).stream()
                        .map(version -> new Listed(version, false))
                        .toList()
                : List.of();
    }

    /** Whether any version stands for later ones, too. */
    boolean isOpen() {
        return versions.stream().anyMatch(Listed::andLater);
    }
}
