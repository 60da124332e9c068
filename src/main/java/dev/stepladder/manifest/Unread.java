package dev.stepladder.manifest;

import dev.stepladder.diagnostic.Place;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something that holds objects, or may hold some, and was not read.
 *
 * @param place the file, the line in it, or the folder of a chart
 * @param count how many of its kind are at that place
 * @param why the reason, in words
 * @param fix how to have it read
 */
public record Unread(Kind kind, Place place, int count, String why, String fix) implements Comparable<Unread> {
    private static final Comparator<Unread> ORDER =
            Comparator.comparing(Unread::kind).thenComparing(Unread::place).thenComparing(Unread::why);

    /** Why things are not read, in the order in which they are counted. */
    public enum Kind {
        TEMPLATE("template"),
        ENCRYPTED("encrypted file"),
        CHART("chart"),
        BASE("remote base"),
        BROKEN("unreadable file"),
        BINARY("binary file"),
        ABSENT("file kept elsewhere"),
        OTHER("file of another kind"),
        EMPTY("empty folder"),
        /** Of which something goes away. */
        BARE("API version without a kind"),
        /** On purpose; so it is listed apart from all others, and no reason to fail. */
        LEFT_OUT("file or folder");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /** The word in formats for programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Such as {@code 2 templates}. */
        public String count(long number) {
            if (number == 1) {
                return "1 " + noun;
            }
            // A noun of several words takes its plural in the first.
            boolean phrase = this == ABSENT || this == OTHER || this == BARE;
            return number + " " + (phrase ? noun.replaceFirst("^(file|API version)", "$1s") : noun + "s");
        }
    }

    /** One thing. */
    public static Unread of(Kind kind, Place place, String why, String fix) {
        return new Unread(kind, place, 1, why, fix);
    }

    /** An object of which a tool still has to write the API. */
    public static Unread computed(Place place) {
        return of(
                Kind.TEMPLATE, place, "its API is filled in later", "render it with its tool, and look at the result");
    }

    @Override
    public int compareTo(Unread other) {
        return ORDER.compare(this, other);
    }
}
