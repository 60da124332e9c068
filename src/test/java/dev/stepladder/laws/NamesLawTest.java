package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.version.ListedVersions;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Names and bounds mean what Semantic Versioning says, on random lists of semantic versions. */
class NamesLawTest {
    private static final List<String> IDENTIFIERS =
            List.of("0", "1", "2", "11", "alpha", "beta", "rc", "dev", "nightly", "alpha-1", "pre");

    /** Semantic Versioning 2.0.0, items 9 to 11, and no more: three numbers, pre-release identifiers, no build metadata. */
    private record Plain(int major, int minor, int patch, List<String> identifiers) implements Comparable<Plain> {
        @Override
        public int compareTo(Plain other) {
            int order = Integer.compare(major, other.major);
            order = order != 0 ? order : Integer.compare(minor, other.minor);
            order = order != 0 ? order : Integer.compare(patch, other.patch);
            if (order != 0 || identifiers.isEmpty() || other.identifiers.isEmpty()) {
                return order != 0 ? order : Boolean.compare(identifiers.isEmpty(), other.identifiers.isEmpty());
            }
            for (int i = 0; i < Math.min(identifiers.size(), other.identifiers.size()); i++) {
                order = compare(identifiers.get(i), other.identifiers.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(identifiers.size(), other.identifiers.size());
        }

        private static int compare(String one, String other) {
            boolean number = one.matches("[0-9]+");
            if (number != other.matches("[0-9]+")) {
                return number ? -1 : 1;
            }
            return number ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other)) : one.compareTo(other);
        }

        boolean isPreRelease() {
            return !identifiers.isEmpty();
        }

        @Override
        public String toString() {
            String numbers = major + "." + minor + "." + patch;
            return identifiers.isEmpty() ? numbers : numbers + "-" + String.join(".", identifiers);
        }
    }

    private static Plain draw(Random dice) {
        List<String> identifiers = new ArrayList<>();
        for (int left = dice.nextInt(2) * dice.nextInt(4); left > 0; left--) {
            identifiers.add(IDENTIFIERS.get(dice.nextInt(IDENTIFIERS.size())));
        }
        // The first identifier says that it is a pre-release: a word of the list, or a number.
        return new Plain(1, dice.nextInt(3), dice.nextInt(3), List.copyOf(identifiers));
    }

    @Test
    void ordersAsSemanticVersioningDoes() {
        Random dice = new Random(15);
        for (int i = 0; i < 20_000; i++) {
            Plain one = draw(dice);
            Plain other = draw(dice);
            assertThat(Integer.signum(Version.of(one.toString()).compareTo(Version.of(other.toString()))))
                    .as("%s to %s", one, other)
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        }
    }

    @Test
    void holdsWhatTheOracleHolds() {
        Random dice = new Random(16);
        int held = 0;
        for (int i = 0; i < 4_000; i++) {
            TreeSet<Plain> listed = new TreeSet<>();
            for (int n = 2 + dice.nextInt(12); n > 0; n--) {
                listed.add(draw(dice));
            }
            List<Plain> all = List.copyOf(listed);
            ListedVersions versions = new ListedVersions(
                    all.stream().map(plain -> Version.of(plain.toString())).toList(), false);
            Plain at = all.get(dice.nextInt(all.size()));
            Predicate<Plain> admitted = plain -> at.isPreRelease() || !plain.isPreRelease();
            held += check(all, versions, at.toString(), plain -> plain.equals(at));
            held += check(all, versions, "=" + at, plain -> plain.equals(at));
            held += check(all, versions, ">=" + at, plain -> admitted.test(plain) && plain.compareTo(at) >= 0);
            held += check(all, versions, ">" + at, plain -> admitted.test(plain) && plain.compareTo(at) > 0);
            held += check(all, versions, "<=" + at, plain -> admitted.test(plain) && plain.compareTo(at) <= 0);
            held += check(all, versions, "<" + at, plain -> admitted.test(plain) && plain.compareTo(at) < 0);
            held += check(
                    all, versions, "1." + at.minor(), plain -> !plain.isPreRelease() && plain.minor() == at.minor());
            held += check(
                    all,
                    versions,
                    "1." + at.minor() + ".x",
                    plain -> !plain.isPreRelease() && plain.minor() == at.minor());
            held += check(all, versions, "*", plain -> true);
        }
        assertThat(held).isGreaterThan(50_000);
    }

    private static int check(List<Plain> all, ListedVersions listed, String text, Predicate<Plain> oracle) {
        VersionRange range = VersionRange.of(text).among(listed);
        List<Plain> wanted = all.stream().filter(oracle).toList();
        assertThat(all)
                .as("\"%s\" among %s", text, all)
                .filteredOn(plain -> range.contains(Version.of(plain.toString())))
                .containsExactlyElementsOf(wanted);
        return wanted.size();
    }
}
