package dev.stepladder.manifest.render;

/**
 * What came of running a renderer.
 *
 * @param done whether it ended well
 * @param output what it wrote; empty if it did not end well
 * @param problem why it did not end well, in one line
 */
public record Rendering(boolean done, String output, String problem) {
    static Rendering of(String output) {
        return new Rendering(true, output, "");
    }

    static Rendering failed(String problem) {
        return new Rendering(false, "", problem);
    }
}
