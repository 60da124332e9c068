package dev.stepladder.yaml;

import dev.stepladder.diagnostic.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A piece of a YAML file that knows its place. */
public sealed interface Node {
    /** Its beginning. */
    Place place();

    /** Its kind in words, for messages such as {@code found a list, expected text}. */
    String describe();

    /** Keys with values, in the file's order; of a key given twice, the first. */
    record Mapping(Place place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of a key. */
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Override
        public String describe() {
            return "keys with values";
        }
    }

    /** One line of a mapping. */
    record Entry(Scalar key, Node value) {}

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /**
     * A single value.
     *
     * @param text as it is written, without its quotes: {@code 1.20} stays {@code 1.20}
     * @param kind its type in YAML
     */
    record Scalar(Place place, String text, Kind kind) implements Node {
        private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9_]+)");

        /** The type of a value in YAML. */
        public enum Kind {
            TEXT,
            NUMBER,
            BOOLEAN,
            NOTHING
        }

        /** A key, whose kind the YAML parser does not report: text if it is quoted or can be nothing else. */
        static Scalar key(Place place, String text, boolean quoted) {
            boolean number = !quoted && NUMBER.matcher(text).matches();
            return new Scalar(place, text, number ? Kind.NUMBER : Kind.TEXT);
        }

        @Override
        public String describe() {
            return switch (kind) {
                case TEXT -> quoted();
                case NUMBER -> text + ", which YAML reads as " + number();
                case BOOLEAN -> text + ", which YAML reads as true or false";
                case NOTHING -> "nothing";
            };
        }

        /** The text in quotes, short enough for a line. */
        String quoted() {
            boolean fits = text.length() <= 60 && text.codePoints().noneMatch(Character::isISOControl);
            return fits
                    ? '"' + text + '"'
                    : '"' + text.substring(0, Math.min(40, text.length())).replaceAll("\\p{Cntrl}", " ") + "...\"";
        }

        /** The number in its shortest form, if that differs from the text. */
        private String number() {
            if (!NUMBER.matcher(text).matches()) {
                return "a number";
            }
            String shortest = new BigDecimal(text.replace("_", "")).toPlainString();
            if (shortest.contains(".")) {
                shortest = shortest.replaceFirst("\\.?0*$", "");
            }
            return shortest.equals(text) ? "a number" : "the number " + shortest;
        }
    }
}
