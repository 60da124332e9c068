package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.load.matrix.Schemas;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixSchemaTest {
    static List<String> kinds() {
        return Schemas.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void printsTheSchemaAsItShips(String kind) {
        Shell.Result result = Shell.run("matrix", "schema", kind);

        assertThat(result).isEqualTo(new Shell.Result(0, Schemas.text(kind), ""));
    }
}
