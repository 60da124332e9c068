package dev.stepladder.upstream;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One fact of a document, as a change of the matrix file that lacks it. */
public sealed interface Change {
    /** The matrix file, as its places name it. */
    String file();

    /** A key with its value as YAML writes it on one line, quotes included. */
    record Field(String key, String value) {
        /** A field whose value is a text. */
        static Field text(String key, String text) {
            return new Field(key, YamlText.quoted(text));
        }

        /** A field whose value is a name, without quotes. */
        public static Field named(String key, String name) {
            return new Field(key, YamlText.key(name));
        }

        @Override
        public String toString() {
            return YamlText.key(key) + ": " + value;
        }
    }

    /** Fields in braces, on one line. */
    static String inBraces(List<Field> fields) {
        return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * A value inside a fact that the file has.
     *
     * @param at the beginning of the fact's mapping; the file as a whole means its outermost mapping
     * @param keys from that mapping inwards; those that are missing are made
     * @param value as YAML writes it on one line
     * @param adds whether the file only lacks it; else it says otherwise
     */
    record Value(Place at, List<String> keys, String value, boolean adds) implements Change {
        public Value {
            keys = List.copyOf(keys);
        }

        @Override
        public String file() {
            return at.file();
        }
    }

    /** A fact that the file lacks as a whole. */
    sealed interface New extends Change {
        /** It, with one more field at its end. */
        New and(Field field);

        /** Lines to paste, each with its line end. */
        String lines();
    }

    /**
     * A new item of a list.
     *
     * @param list the list's key
     * @param version its place among the others; without one it comes last
     */
    record Item(String file, String list, Optional<Version> version, List<Field> fields) implements New {
        public Item {
            fields = List.copyOf(fields);
        }

        @Override
        public New and(Field field) {
            return new Item(file, list, version, joined(fields, field));
        }

        /** A field a line, behind a dash. */
        public String block(String indent) {
            return fields.stream()
                    .map(Field::toString)
                    .collect(Collectors.joining("\n" + indent + "  ", indent + "- ", "\n"));
        }

        @Override
        public String lines() {
            return version.isPresent() ? block("  ") : "  - " + inBraces(fields) + "\n";
        }
    }

    /** A new key, a version, of a mapping whose keys are versions. */
    record Entry(String file, String mapping, Version key, List<Field> fields) implements New {
        public Entry {
            fields = List.copyOf(fields);
        }

        @Override
        public New and(Field field) {
            return new Entry(file, mapping, key, joined(fields, field));
        }

        @Override
        public String lines() {
            return "  %s: %s\n".formatted(YamlText.quoted(key.text()), inBraces(fields));
        }
    }

    private static List<Field> joined(List<Field> fields, Field last) {
        List<Field> all = new ArrayList<>(fields);
        all.add(last);
        return all;
    }
}
