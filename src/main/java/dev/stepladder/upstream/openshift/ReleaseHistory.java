package dev.stepladder.upstream.openshift;

import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When releases came up, by the repository's own log: {@code git log --reverse --format=%cs -p -U0 -- channels}.
 *
 * <p>A release's image lists the releases that lead to it as of the day it was built. So none leads to it that came up later, although its number may be
 * lower: 4.15.59 is younger than 4.16.0.
 *
 * @param order by release: the commit that first names it in any channel, counted from the first one
 * @param released by release: the day on which a channel other than a candidate channel first had it
 * @param last the day of the last commit; empty where no log was given
 */
record ReleaseHistory(
        SortedMap<Version, Integer> order, SortedMap<Version, LocalDate> released, Optional<LocalDate> last) {
    /** No log: nothing is known of days. */
    static final ReleaseHistory NONE = new ReleaseHistory(new TreeMap<>(), new TreeMap<>(), Optional.empty());

    private static final Pattern ADDED = Pattern.compile("\\+ *- (\\S+)");

    ReleaseHistory {
        order = Collections.unmodifiableSortedMap(new TreeMap<>(order));
        released = Collections.unmodifiableSortedMap(new TreeMap<>(released));
    }

    /** Reads the log; lines of other forms are left out. */
    static ReleaseHistory of(String log) {
        Map<Version, Integer> order = new TreeMap<>();
        Map<Version, LocalDate> released = new TreeMap<>();
        Optional<LocalDate> day = Optional.empty();
        int commit = 0;
        boolean candidate = false;
        for (String line : log.lines().toList()) {
            Optional<LocalDate> date = date(line);
            if (date.isPresent()) {
                day = date;
                commit++;
            } else if (line.startsWith("+++ ")) {
                candidate = line.contains("/candidate-") || line.contains("/prerelease-");
            }
            Matcher added = ADDED.matcher(line);
            if (day.isPresent() && added.matches()) {
                Optional<Version> version = Version.parse(added.group(1));
                if (version.isPresent()) {
                    order.putIfAbsent(version.get(), commit);
                    if (!candidate) {
                        released.putIfAbsent(version.get(), day.get());
                    }
                }
            }
        }
        return new ReleaseHistory(new TreeMap<>(order), new TreeMap<>(released), day);
    }

    /** Whether one release may have been there when the other was built; without a log, nothing speaks against it. */
    boolean precedes(Version from, Version to) {
        if (last.isEmpty() || from.toMinor().equals(to.toMinor())) {
            return true;
        }
        Optional<Integer> first = Optional.ofNullable(order.get(from));
        Optional<Integer> then = Optional.ofNullable(order.get(to));
        return first.isPresent() && then.isPresent() && first.get() < then.get();
    }

    private static Optional<LocalDate> date(String line) {
        if (line.length() != 10 || line.charAt(0) != '2') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(line));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
