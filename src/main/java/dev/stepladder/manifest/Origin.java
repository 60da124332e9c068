package dev.stepladder.manifest;

import java.util.Locale;

/**
 * How an object came to be seen. A reader of a finding trusts an object that stands in a file more than one that was pieced together.
 *
 * @param kind how
 * @param note where it was found in, in words, such as {@code data.job.yaml of ConfigMap/jobs}; often empty
 */
public record Origin(Kind kind, String note) {
    /** An object that stands in its file as it is. */
    public static final Origin FILE = new Origin(Kind.FILE, "");

    /** The ways in which an object is seen. */
    public enum Kind {
        /** It stands in its file as it is. */
        FILE(""),
        /** Its literal API version stands in a template that was not rendered. */
        TEXT("as text in a template"),
        /** The same under a condition, so it may not be rendered. */
        CONDITIONAL("as text in a template, under a condition"),
        /** The same, and the template chooses by the version of the cluster. */
        CHOSEN("as text in a template that chooses by the cluster's version"),
        /** It stands inside another object. */
        EMBEDDED("in"),
        /** Another object names its API, and does not work without it. */
        REFERENCED("named in"),
        /** Another object names its API, which may be no more than a remark. */
        MENTIONED("mentioned in"),
        /** The API server keeps objects of this version. */
        STORED("stored in the cluster:"),
        /** A live object, judged by the form in which it was applied. */
        APPLIED("as it was applied:"),
        /** A live object as the server prints it; how it was applied is not known. */
        PRINTED("as the server prints it"),
        /** It came out of a renderer. */
        RENDERED("rendered by"),
        /** An overlay and its base together. */
        OVERLAY("built by");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The name in formats for programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether only its API is known, and nothing else of the object. */
        public boolean isNameOnly() {
            return this == TEXT
                    || this == CONDITIONAL
                    || this == CHOSEN
                    || this == REFERENCED
                    || this == MENTIONED
                    || this == STORED;
        }
    }

    /** The origin in words, such as {@code in data.job.yaml of ConfigMap/jobs}; empty for an object in its file. */
    public String inWords() {
        return (kind.words + " " + note).strip();
    }
}
