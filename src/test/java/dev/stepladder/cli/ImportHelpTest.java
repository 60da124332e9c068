package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.upstream.document.UpstreamKind;
import org.junit.jupiter.api.Test;

/** The help of {@code matrix import} lists the kinds of files. */
class ImportHelpTest {
    @Test
    void everyKindStandsWithItsDocument() {
        String help = Shell.runLine("stepladder matrix import --help").out();

        assertThat(UpstreamKind.values())
                .allSatisfy(kind -> assertThat(help.replaceAll("\\s", ""))
                        .contains((kind.word() + kind.document()).replaceAll("\\s", "")));
    }
}
