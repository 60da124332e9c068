package dev.stepladder.load.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparedMatricesTest {
    private static final List<InputFile> FILES = ShippedMatrices.files(Path.of("."));

    private static final Matrices READ = MatrixLoader.load(FILES, new Diagnostics());

    /** Facts are equal by their ids alone, so bytes are compared: they hold every word and place. */
    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        byte[] bytes = PreparedMatrices.bytes(FILES, READ);

        Matrices prepared = PreparedMatrices.read(bytes, FILES).orElseThrow();

        assertThat(PreparedMatrices.bytes(FILES, prepared)).isEqualTo(bytes);
        assertThat(prepared).isEqualTo(READ);
    }

    @Test
    void theBuildHasPreparedTheShippedMatrices() throws IOException {
        try (InputStream shipped = PreparedMatrices.class.getResourceAsStream(PreparedMatrices.RESOURCE)) {
            byte[] bytes = PreparedMatrices.bytes(FILES, READ);
            assertThat(shipped == null ? bytes : shipped.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void otherTextsAreReadAnew() throws IOException {
        List<InputFile> others = new ArrayList<>(FILES);
        InputFile first = others.get(0);
        others.set(0, new InputFile(first.name(), first.text() + "\n# one more line\n"));

        assertThat(PreparedMatrices.read(PreparedMatrices.bytes(FILES, READ), others))
                .isEmpty();
        assertThat(PreparedMatrices.load(others, new Diagnostics())).isEqualTo(READ);
    }
}
