package dev.stepladder.cli.io;

/** When there are colours. */
public enum Colours {
    AUTO,
    ALWAYS,
    NEVER;

    /**
     * Whether a text gets colours.
     *
     * @param shown whether it goes to a terminal
     */
    public boolean on(Terminal terminal, boolean shown) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal.forceColour() || (shown && !terminal.noColour());
        };
    }
}
