package dev.stepladder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of an ignore file mean what {@code gitignore(5)} says. */
class IgnorePatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.yaml      | a.yaml         | true",
                "a.yaml      | deep/er/a.yaml | true",
                "/a.yaml     | deep/a.yaml    | false",
                "deep/a.yaml | x/deep/a.yaml  | false",
                "*.yaml      | x/a.yaml       | true",
                "x/*.yaml    | x/y/a.yaml     | false",
                "x/**/a.yaml | x/a.yaml       | true",
                "x/**/a.yaml | x/y/z/a.yaml   | true",
                "**/y/a.yaml | x/y/a.yaml     | true",
                "x/**        | x/y/a.yaml     | true",
                "x/**        | x              | false",
                "?.yaml      | a.yaml         | true",
                "?.yaml      | ab.yaml        | false",
                "[a-c].yaml  | b.yaml         | true",
                "[!a-c].yaml | b.yaml         | false",
                "[!a-c].yaml | d.yaml         | true",
                "\\!a.yaml   | !a.yaml        | true",
                "\\#a.yaml   | #a.yaml        | true",
                "a.b         | aXb            | false",
                "folder/     | folder         | false"
            })
    void speaksOfAFile(String line, String path, boolean matches) {
        assertThat(IgnorePattern.parse("", line.strip()).orElseThrow().matches(path, false))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"folder/, folder, true", "folder/, x/folder, true", "/folder/, x/folder, false"})
    void speaksOfAFolder(String line, String path, boolean matches) {
        assertThat(IgnorePattern.parse("", line).orElseThrow().matches(path, true))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"a.yaml, base/a.yaml, true", "a.yaml, a.yaml, false", "/a.yaml, base/x/a.yaml, false"})
    void holdsBelowItsOwnFolder(String line, String path, boolean matches) {
        assertThat(IgnorePattern.parse("base/", line).orElseThrow().matches(path, false))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"'# a comment'", "'   '", "/"})
    void isNoneForALineThatSaysNothing(String line) {
        assertThat(IgnorePattern.parse("", line)).isEmpty();
    }
}
