package dev.stepladder.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that every manifest rule can use.
 *
 * <p>jq defines a function anew whenever an expression is asked. So an expression gets those definitions only that it needs.
 */
final class Prelude {
    private static final Pattern NAME = Pattern.compile("^def (\\w+)");

    /** One definition. */
    private record Word(String name, String definition, Pattern use) {}

    private final List<Word> words;

    private Prelude(List<Word> words) {
        this.words = List.copyOf(words);
    }

    static Prelude read() {
        String text;
        try (InputStream stream =
                Objects.requireNonNull(Prelude.class.getResourceAsStream("prelude.jq"), "prelude.jq")) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the tool cannot read its own prelude.jq", e);
        }
        List<Word> words = new ArrayList<>();
        for (String part : text.split("(?m)^(?=def )", -1)) {
            Matcher name = NAME.matcher(part);
            if (name.find() && !QuickWords.NAMES.contains(name.group(1))) {
                words.add(new Word(name.group(1), part, Pattern.compile("\\b" + name.group(1) + "\\b")));
            }
        }
        return new Prelude(words);
    }

    /** The definitions that an expression needs, in order; later ones use earlier ones. */
    String before(String expression) {
        List<String> needed = new ArrayList<>();
        String asked = expression;
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            if (word.use().matcher(asked).find()) {
                needed.add(word.definition());
                asked += "\n" + word.definition();
            }
        }
        Collections.reverse(needed);
        return String.join("", needed) + "\n";
    }
}
