package dev.stepladder.upstream.openshift;

import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Some releases of an ordered list as a range, as short as it can be: neighbours of one minor become one row. */
final class Runs {
    private final List<Version> all;

    /** @param all every release there is, oldest first */
    Runs(List<Version> all) {
        this.all = List.copyOf(all);
    }

    /** Ranges that hold these releases and no other of the list, oldest first. */
    List<String> of(Collection<Version> some) {
        Set<Version> wanted = new TreeSet<>(some);
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (wanted.contains(all.get(i))) {
                int last = i;
                while (last + 1 < all.size()
                        && wanted.contains(all.get(last + 1))
                        && all.get(last + 1).toMinor().equals(all.get(i).toMinor())) {
                    last++;
                }
                ranges.add(
                        last == i
                                ? "=" + all.get(i).text()
                                : all.get(i).text() + " - " + all.get(last).text());
                i = last;
            }
        }
        return ranges;
    }

    /** The same as one range. */
    String range(Collection<Version> some) {
        return String.join(" || ", of(some));
    }
}
