package dev.stepladder.load.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.ShippedMatrices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedMatricesTest {
    private static final Path HOME = Path.of(".");

    private static final String STAMP = ShippedMatrices.stamp(HOME);

    private static final DigestedMatrices READ = DigestedMatrices.of(ShippedMatrices.files(HOME), new Diagnostics());

    /** Facts are equal by their ids alone, so bytes are compared: they hold every word and place. */
    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        byte[] bytes = PreparedMatrices.bytes(STAMP, READ);

        DigestedMatrices prepared = PreparedMatrices.read(bytes, STAMP).orElseThrow();

        assertThat(PreparedMatrices.bytes(STAMP, prepared)).isEqualTo(bytes);
        assertThat(prepared).isEqualTo(READ);
    }

    @Test
    void theBuildHasPreparedTheShippedMatrices() throws IOException {
        try (InputStream shipped = PreparedMatrices.class.getResourceAsStream(PreparedMatrices.RESOURCE)) {
            byte[] bytes = PreparedMatrices.bytes(STAMP, READ);
            assertThat(shipped == null ? bytes : shipped.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void otherFilesAreReadAnew(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectory(home.resolve("matrices"));
        Path istio = Files.copy(Path.of("matrices/istio.yaml"), folder.resolve("istio.yaml"));
        byte[] bytes = PreparedMatrices.bytes(ShippedMatrices.stamp(home), READ);
        assertThat(PreparedMatrices.read(bytes, ShippedMatrices.stamp(home))).isPresent();

        Files.writeString(istio, "# one more line\n", StandardOpenOption.APPEND);

        assertThat(PreparedMatrices.read(bytes, ShippedMatrices.stamp(home))).isEmpty();
    }
}
