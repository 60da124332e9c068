package dev.stepladder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFormatTest {
    private static final List<OutputFormat> KNOWN =
            List.of(OutputFormat.TEXT, OutputFormat.YAML, OutputFormat.JSON, OutputFormat.HTML, OutputFormat.MERMAID);

    @ParameterizedTest
    @CsvSource({"json, JSON", "JSON, JSON", "text, TEXT", "table, TEXT", "Table, TEXT", "csv,", "jsn,", "'',"})
    void isNamedInAnyCaseAmongThoseThatACommandOffers(String word, OutputFormat format) {
        assertThat(OutputFormat.of(word, KNOWN).orElse(null)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "plan.yaml,      YAML",
        "plan.yml,       YAML",
        "out/plan.HTM,   HTML",
        "plan.json.txt,  TEXT",
        "plan.mmd,       MERMAID",
        "plan.csv,",
        "yaml,",
        "plan,"
    })
    void isAskedForByTheExtensionOfAFile(String file, OutputFormat format) {
        assertThat(OutputFormat.ofFile(file, KNOWN).orElse(null)).isEqualTo(format);
    }

    @Test
    void listsWordsAndExtensionsInTheOrderOfTheCommand() {
        assertThat(OutputFormat.words(KNOWN)).containsExactly("text", "yaml", "json", "html", "mermaid");
        assertThat(OutputFormat.extensions(KNOWN)).containsExactly(".txt", ".yaml", ".json", ".html", ".mmd");
    }

    @Test
    void onlyCalendarFilesNeedDates() {
        assertThat(OutputFormat.values()).filteredOn(OutputFormat::needsDates).containsExactly(OutputFormat.ICS);
    }
}
