package dev.stepladder.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every folder of {@link GoldenCases} is reported as it says; {@code -Dgolden.update=true} rewrites what they say, and then fails. */
class GoldenTest {
    @TestFactory
    Stream<DynamicTest> reportsWhatTheFolderSays() {
        return GoldenCases.folders().stream()
                .map(folder -> DynamicTest.dynamicTest(String.valueOf(folder.getFileName()), () -> compare(folder)));
    }

    private static void compare(Path folder) throws IOException {
        Path expected = folder.resolve("expected.txt");
        String report = GoldenCases.report(folder);
        if (Boolean.getBoolean("golden.update")) {
            boolean same = Files.exists(expected) && Files.readString(expected).equals(report);
            Files.writeString(expected, report);
            if (!same) {
                fail("rewrote %s: read the difference, then run without golden.update", expected);
            }
        }
        assertThat(report).isEqualTo(Files.readString(expected));
    }
}
