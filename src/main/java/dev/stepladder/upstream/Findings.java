package dev.stepladder.upstream;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a comparison has found so far. */
final class Findings {
    private final SortedMap<String, List<Change.New>> entries = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Map<String, NavigableSet<Version>> older = new TreeMap<>();
    private final Map<ComponentName, NavigableSet<Version>> unknown = new TreeMap<>();
    private int same;

    void same() {
        same++;
    }

    void differs(Difference difference) {
        differences.add(difference);
    }

    /** @param home where it is missing, in words */
    void lacks(String home, Change.New entry) {
        entries.computeIfAbsent(home, key -> new ArrayList<>()).add(entry);
    }

    void skip(String reason) {
        skipped.add(reason);
    }

    /** A release from before the first one that the matrix describes. */
    void older(String owner, Version first, Version version) {
        older.computeIfAbsent(
                        "older than the first release of %s in the matrix, %s".formatted(owner, first),
                        key -> new TreeSet<>())
                .add(version);
    }

    /** A version of a partner that no release of the matrices is. */
    void unknown(ComponentName partner, Version version) {
        unknown.computeIfAbsent(partner, key -> new TreeSet<>()).add(version);
    }

    UpstreamReport report() {
        List<String> all = new ArrayList<>(skipped);
        older.forEach((reason, versions) -> all.add(words(versions) + ": " + reason));
        unknown.forEach((partner, versions) ->
                all.add("%s %s: not among the releases of its matrix".formatted(partner, words(versions))));
        return new UpstreamReport(entries, differences, same, all);
    }

    private static String words(NavigableSet<Version> versions) {
        return versions.stream().map(Version::text).collect(Collectors.joining(", "));
    }
}
