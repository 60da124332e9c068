package dev.stepladder.upstream.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedInCellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1.33, v1.34         | 1.33 1.34           | ''",
                "1.28 - 1.31          | 1.28 1.29 1.30 1.31 | ''",
                "1.28–1.29            | 1.28 1.29           | ''",
                "1.28 to 1.29         | 1.28 1.29           | ''",
                "1.30.x               | 1.30                | ''",
                "2.2.0+, 1.7.28+      | 2.2.0+ 1.7.28+      | ''",
                ">= 1.22              | 1.22+               | ''",
                "1.22 and later       | 1.22+               | ''",
                "1.29 and 1.30        | 1.29 1.30           | ''",
                "-                    | ''                  | ''",
                "N/A                  | ''                  | ''",
                "1.31*, 1.30          | 1.30                | 1.31*",
                "v1.0 (w/ cri)        | ''                  | v1.0 (w/ cri)",
                "1.31 - 1.28          | ''                  | 1.31 - 1.28"
            })
    void aCellListsVersions(String cell, String versions, String unclear) {
        ListedInCell listed = ListedInCell.of(cell);

        assertThat(listed.versions().stream()
                        .map(each -> each.version() + (each.andLater() ? "+" : ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(versions);
        assertThat(String.join(" ", listed.unclear())).isEqualTo(unclear);
    }
}
