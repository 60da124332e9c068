package dev.stepladder.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "pods named <service>-x # pods named \\<service>-x",
                "WARM_ENI_TARGET stays a word # WARM_ENI_TARGET stays a word",
                "_leaning_ and *fat* # \\_leaning\\_ and \\*fat\\*",
                "[a](b) and `c` and ~d~ # \\[a\\](b) and \\`c\\` and \\~d\\~",
                "see https://example.org/a_b. # see <https://example.org/a_b>.",
                "(https://example.org/x_y) # (<https://example.org/x_y>)",
            })
    void keepsTextText(String words, String written) {
        Markdown out = new Markdown();

        out.box(words);

        assertThat(out.toString()).isEqualTo("- [ ] " + written + "\n");
    }

    @Test
    void fencesCommandsThatHaveFencesOfTheirOwn() {
        Markdown out = new Markdown();

        out.box("write");
        out.commands("cat <<EOF\n```\nEOF");
        out.box("next");

        assertThat(out.toString()).isEqualTo("""
                        - [ ] write

                          ````sh
                          cat <<EOF
                          ```
                          EOF
                          ````

                        - [ ] next
                        """);
    }

    @Test
    void keepsABarInsideItsCell() {
        Markdown out = new Markdown();

        out.row(true, "a|b", "c");
        out.row(false, "1", "2");
        out.paragraph("after");

        assertThat(out.toString()).isEqualTo("| a\\|b | c |\n|---|---|\n| 1 | 2 |\n\nafter\n");
    }
}
