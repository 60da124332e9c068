package dev.stepladder.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files that pages are made of, and the policy that lets a browser run nothing else. */
public final class PageFiles {
    /** What pages have in common: colours, type, figures, commands. */
    private static final String BASE = "base.css";

    private static final List<String> SCRIPTS = List.of("draw.js", "map.js", "calendar.js", "filter.js", "links.js");

    /** As JSON is escaped, and the sign that begins a tag. */
    private static final CharacterEscapes NO_TAGS = new CharacterEscapes() {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes['<'] = CharacterEscapes.ESCAPE_CUSTOM;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int sign) {
            return sign == '<' ? new SerializedString("\\u003c") : null;
        }
    };

    private PageFiles() {}

    static String template() {
        return read("page.html");
    }

    static String style() {
        return style("page.css");
    }

    /** The style sheet of a page: what pages have in common, and its own. */
    public static String style(String own) {
        return read(BASE) + read(own);
    }

    /** The scripts as one, each in its own scope. */
    static String script() {
        return SCRIPTS.stream().map(PageFiles::read).collect(Collectors.joining("\n"));
    }

    /**
     * The Content-Security-Policy of the page: nothing is loaded; only this style sheet and this script run, known by their
     * digests.
     */
    static String policy() {
        return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(digest(style()), digest(script()));
    }

    /** The policy of a page without scripts. */
    public static String policy(String style) {
        return "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'".formatted(digest(style));
    }

    private static String digest(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Writes JSON that cannot end the script element that holds it. */
    static void json(Object tree, Writer to) throws IOException {
        try (JsonGenerator out = new ObjectMapper().createGenerator(to)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setCharacterEscapes(NO_TAGS);
            out.writePOJO(tree);
        }
    }

    /** A file of pages, by its name. */
    public static String read(String name) {
        try (InputStream in =
                Objects.requireNonNull(PageFiles.class.getResourceAsStream("/export/page/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
