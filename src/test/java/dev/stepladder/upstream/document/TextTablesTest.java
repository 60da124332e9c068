package dev.stepladder.upstream.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every notation gives the same table. */
class TextTablesTest {
    private static final List<List<String>> SAME =
            List.of(List.of("Tool version", "Kubernetes"), List.of("1.1", "1.30, 1.31"), List.of("1.0", "1.29, 1.30"));

    private static List<List<String>> only(String text) {
        List<TextTable> tables = TextTables.of(text);
        assertThat(tables).hasSize(1);
        return tables.get(0).rows().stream().map(TextTable.Row::cells).toList();
    }

    @Test
    void markdownWithOrWithoutOuterBars() {
        assertThat(only("""
                        text | with a bar

                        | Tool version | Kubernetes |
                        |---|:--:|
                        | [1.1](https://example.com) | `1.30`, **1.31** |
                        | 1.0 | 1.29<br>1.30 |

                        after
                        """)).isEqualTo(SAME);
        assertThat(only("Tool version | Kubernetes\n--- | ---\n1.1 | 1.30, 1.31\n1.0 | 1.29, 1.30\n"))
                .isEqualTo(SAME);
    }

    @Test
    void aGridWithRowsOfSeveralLines() {
        assertThat(only("""
                        +--------------+------------+
                        | Tool version | Kubernetes |
                        +==============+============+
                        | 1.1          | 1.30,      |
                        |              | 1.31       |
                        +--------------+------------+
                        | `1.0 <a>`_   | 1.29, 1.30 |
                        +--------------+------------+
                        """)).isEqualTo(SAME);
    }

    @Test
    void aSimpleTable() {
        assertThat(only("""
                        ============  ==========
                        Tool version  Kubernetes
                        ============  ==========
                        1.1           1.30,
                                      1.31
                        1.0           1.29, 1.30
                        ============  ==========
                        """)).isEqualTo(SAME);
    }

    @Test
    void aListTable() {
        assertThat(only("""
                        .. list-table::
                           :header-rows: 1

                           * - Tool version
                             - Kubernetes
                           * - 1.1
                             - 1.30,
                               1.31
                           * - 1.0
                             - 1.29, 1.30

                        after
                        """)).isEqualTo(SAME);
    }

    @Test
    void rowsAreAsWideAsTheHeaderAndKnowTheirLines() {
        TextTable table = TextTables.of("\n|a|b|\n|-|-|\n|1|\n|1|2|3|\n").get(0);

        assertThat(table.rows())
                .containsExactly(
                        new TextTable.Row(2, List.of("a", "b")),
                        new TextTable.Row(4, List.of("1", "")),
                        new TextTable.Row(5, List.of("1", "2")));
    }
}
