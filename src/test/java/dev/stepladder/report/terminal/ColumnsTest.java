package dev.stepladder.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows in columns: what happens when they are wider than the line. */
class ColumnsTest {
    private static final int ANY = Integer.MAX_VALUE;

    @Test
    void columnsAreAsWideAsTheirLongestCell() {
        Columns columns = new Columns(style(40), 2, List.of(ANY, ANY, ANY));
        columns.row("a", "1.24", "first");
        columns.row("bbb", "1", "second");

        assertThat(columns.draw()).isEqualTo("  a    1.24  first\n  bbb  1     second\n");
    }

    @Test
    void theWidestColumnIsNarrowedAndItsCellsAreWrappedAtSpaces() {
        Columns columns = new Columns(style(24), 2, List.of(ANY, ANY, ANY));
        columns.row("calico", "one two three four", "end");

        assertThat(columns.draw()).isEqualTo("  calico  one two    end\n          three\n          four\n");
    }

    @Test
    void aWordThatIsLongerThanTheLineStaysWhole() {
        Columns columns = new Columns(style(20), 0, List.of(ANY, ANY));
        columns.row("a", "nodejs16.x-x86_64-of-the-team and");

        assertThat(columns.draw()).isEqualTo("a  nodejs16.x-x86_64-of-the-team\n   and\n");
    }

    @Test
    void aCellBeyondItsLimitRunsOnOverEmptyCells() {
        Columns columns = new Columns(style(40), 0, List.of(ANY, 6, 6, ANY));
        columns.row("unit", "now", "1.25", "1.26");
        columns.row("hook", "nodejs16", "", "nodejs20.x");
        columns.row("other", "nodejs16", "next", "");

        assertThat(columns.draw())
                .isEqualTo("unit   now  1.25  1.26\nhook   nodejs16   nodejs20.x\nother  nodejs16\n            next\n");
    }

    @Test
    void theReasonOfALongCellBeginsBelowIt() {
        Columns columns = new Columns(style(40), 0, List.of(ANY, 6, ANY, ANY)).reasonIn(2);
        columns.row("a", "1 to 2", "because of this", "none");
        columns.row("b", "nodejs16 to nodejs20", "the goal asks for it", "end");

        assertThat(columns.draw()).isEqualTo("""
                        a  1 to 2  because of this       none
                        b  nodejs16 to nodejs20          end
                           the goal asks for it
                        """);
    }

    @Test
    void coloursTakeNoColumns() {
        Columns columns = new Columns(new Style(40, true, true, Style.Detail.NORMAL), 0, List.of(ANY, ANY));
        columns.row(List.of(new Columns.Cell("◆", Tone.CAUTION), Columns.Cell.of("a")));
        columns.row("!!", "b");

        assertThat(columns.draw()).isEqualTo("\u001b[1;33m◆\u001b[0m   a\n!!  b\n");
    }

    @Test
    void linesKeepTheSpacesAtTheirBeginning() {
        assertThat(Wrap.hanging("  one two three", 4, 10)).isEqualTo("  one two\n    three\n");
        assertThat(Wrap.hanging("", 4, 10)).isEqualTo("\n");
    }

    @Test
    void withoutSymbolsEveryTextIsAscii() {
        assertThat(Style.FILE.say("◆ 1.24 → 1.25 · 5 Feb – 7 Feb … ↻ ×"))
                .isEqualTo("# 1.24 -> 1.25; 5 Feb - 7 Feb ... @ x");
    }

    private static Style style(int width) {
        return new Style(width, false, true, Style.Detail.NORMAL);
    }
}
