package dev.stepladder.name;

import java.util.regex.Pattern;

/**
 * The one list of characters that a text from a file may have where it can become part of a command: names, versions, builds, values of
 * attributes.
 *
 * <p>A command puts such a text between quotes of either kind, inside a script inside quotes, or bare. No quoting serves all of these, so the text
 * itself must be harmless: no shell takes any of these characters for more than itself, and a word that begins with a letter or a digit is no
 * option.
 */
public final class CommandWord {
    /** The characters in words, for messages. */
    public static final String EXPECTED = "letters, digits and . _ : @ + ~ -, the first a letter or digit";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@+~-]*");

    private CommandWord() {}

    /** Whether a text may become part of a command. */
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
