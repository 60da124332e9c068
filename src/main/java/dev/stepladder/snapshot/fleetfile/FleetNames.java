package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.yaml.YamlText;

/** Names and comments of a fleet file. Outputs hold any characters; a fleet file holds none that a terminal obeys. */
final class FleetNames {
    private FleetNames() {}

    /** A name that a fleet file can have, of one that a tool gave. */
    static String name(String given) {
        String plain = given.replaceAll("[^A-Za-z0-9._:@-]+", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        return plain.isEmpty() ? "unnamed" : plain;
    }

    /** A text within a comment: on one line, without what a terminal obeys. */
    static String comment(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(YamlText.isPlain(c) ? c : ' '));
        return plain.toString();
    }
}
