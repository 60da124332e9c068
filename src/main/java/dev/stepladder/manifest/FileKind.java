package dev.stepladder.manifest;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a file may hold, by its name. */
enum FileKind {
    /** YAML or JSON. */
    MANIFEST("(?!)"),
    /** An encrypted manifest. */
    ENCRYPTED(".*\\.(ya?ml|json)\\.(gpg|asc|pgp|age|enc|encrypted|sops|vault|crypt|secret)"),
    /** Something packed, which may hold a chart. */
    ARCHIVE(".*\\.(tgz|tar\\.gz)"),
    /** Packed in a way that is not unpacked here. */
    PACKED(".*\\.(zip|tar|tar\\.[a-z0-9]+|txz|tbz2|(ya?ml|json)\\.(gz|zip|xz|bz2|zst))"),
    /** A template or program whose output is certain to be a manifest. */
    MAKER(
            ".*\\.((ya?ml|json)\\.(tpl|tmpl|gotmpl|gotpl|template|j2|jinja|jinja2|erb|mustache|hbs|in|liquid|ytt)|jsonnet|cue|dhall|pkl)"),
    /** A template, a program or a copy that may make or be a manifest; so if an API version stands in it. */
    TEXT(
            ".*\\.(tpl|tmpl|gotmpl|gotpl|template|j2|jinja|jinja2|erb|mustache|libsonnet|tf|k|star|ya?ml\\.[a-z0-9]+|json\\.[a-z0-9]+)"),
    /** Anything else. */
    OTHER("(?s).*");

    private final Pattern names;

    FileKind(String names) {
        this.names = Pattern.compile(names);
    }

    /** The kind of a file. */
    static FileKind of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json")) {
            return MANIFEST;
        }
        for (FileKind kind : values()) {
            if (kind.names.matcher(lower).matches()) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Whether the file is read as text, and not as a document. */
    boolean isText() {
        return this == MAKER || this == TEXT;
    }
}
