package dev.stepladder.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The terminal as the launcher and the environment describe it. */
class TerminalTest {
    private static final Map<String, String> LAUNCHER =
            Map.of("stepladder.terminal", "true", "stepladder.columns", "132");

    @Test
    void theLauncherSaysHowWideItIs() {
        assertThat(terminal(LAUNCHER, Map.of("LANG", "de_DE.UTF-8")))
                .isEqualTo(new Terminal(true, 132, true, false, false));
        assertThat(terminal(Map.of(), Map.of("LANG", "C"))).isEqualTo(Terminal.NONE);
        assertThat(terminal(Map.of("stepladder.columns", "wide"), Map.of())).isEqualTo(Terminal.NONE);
    }

    @Test
    void theMoreSpecialLocaleCounts() {
        assertThat(terminal(LAUNCHER, Map.of("LANG", "C.UTF-8", "LC_ALL", "C")).unicode())
                .isFalse();
    }

    @Test
    void wishesForColoursAreRead() {
        assertThat(terminal(LAUNCHER, Map.of("NO_COLOR", "1", "FORCE_COLOR", "0")))
                .isEqualTo(new Terminal(true, 132, false, false, true));
        assertThat(terminal(LAUNCHER, Map.of("NO_COLOR", "", "FORCE_COLOR", "1")))
                .isEqualTo(new Terminal(true, 132, false, true, false));
    }

    private static Terminal terminal(Map<String, String> properties, Map<String, String> variables) {
        return Terminal.of(
                name -> Optional.ofNullable(properties.get(name)), name -> Optional.ofNullable(variables.get(name)));
    }
}
