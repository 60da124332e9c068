package dev.stepladder.upstream.openshift;

/** Texts as YAML writes them in double quotes, in one line. */
final class Quoted {
    private Quoted() {}

    static String of(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
