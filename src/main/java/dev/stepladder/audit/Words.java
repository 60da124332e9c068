package dev.stepladder.audit;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Releases and counts in words, as messages and tables write them. */
public final class Words {
    private Words() {}

    /** {@code 1 error}, {@code 2 errors}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Some releases of a component, runs of neighbours as {@code 1.17 - 1.20}. */
    public static String runs(Component component, Collection<Version> some) {
        List<String> runs = new ArrayList<>();
        List<Release> all = component.releases();
        int from = 0;
        while (from < all.size()) {
            int to = from;
            while (to < all.size() && some.contains(all.get(to).version())) {
                to++;
            }
            if (to > from) {
                String first = all.get(from).version().text();
                String last = all.get(to - 1).version().text();
                runs.add(to - from == 1 ? first : to - from == 2 ? first + ", " + last : first + " - " + last);
            }
            from = Math.max(to, from + 1);
        }
        return String.join(", ", runs);
    }

    /** The first and the last release of a component. */
    public static String span(Component component) {
        List<Release> all = component.releases();
        if (all.isEmpty()) {
            return "";
        }
        String first = all.get(0).version().text();
        return all.size() == 1 ? first : first + " - " + all.get(all.size() - 1).version();
    }
}
