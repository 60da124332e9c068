package dev.stepladder.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    @Test
    void equalTextsHaveNoDifference() {
        assertThat(UnifiedDiff.of("a.yaml", "a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void aLineThatIsAddedStandsBetweenItsNeighbours() {
        assertThat(UnifiedDiff.of("a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nnew\n5\n6\n7\n8\n"))
                .isEqualTo("""
                        --- a.yaml
                        +++ a.yaml
                        @@ -2,6 +2,7 @@
                         2
                         3
                         4
                        +new
                         5
                         6
                         7
                        """);
    }

    @Test
    void changesFarApartHaveHunksOfTheirOwn() {
        assertThat(UnifiedDiff.of("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "one\n2\n3\n4\n5\n6\n7\n8\n"))
                .isEqualTo("""
                        --- a
                        +++ a
                        @@ -1,4 +1,4 @@
                        -1
                        +one
                         2
                         3
                         4
                        @@ -6,4 +6,3 @@
                         6
                         7
                         8
                        -9
                        """);
    }

    @Test
    void aMissingEndOfTheLastLineIsShown() {
        assertThat(UnifiedDiff.of("a", "1\n2", "1\n2\n")).isEqualTo("""
                --- a
                +++ a
                @@ -1,2 +1,2 @@
                 1
                -2
                \\ No newline at end of file
                +2
                """);
        assertThat(UnifiedDiff.of("a", "", "1\n")).isEqualTo("""
                --- a
                +++ a
                @@ -0,0 +1,1 @@
                +1
                """);
    }

    @Test
    void appliedToTheOldTextItGivesTheNewOne() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<String> before = lines(random);
            List<String> after = lines(random);
            String diff = UnifiedDiff.of("x", text(before), text(after));

            assertThat(applied(before, diff)).as("%s to %s", before, after).isEqualTo(after);
        }
    }

    private static List<String> lines(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(String::valueOf).toList();
    }

    private static String text(List<String> lines) {
        return String.join("", lines.stream().map(line -> line + "\n").toList());
    }

    private static List<String> applied(List<String> before, String diff) {
        List<String> result = new ArrayList<>();
        int at = 0;
        for (String line : diff.lines().skip(2).toList()) {
            if (line.startsWith("@@")) {
                String[] range = line.substring(4, line.indexOf(' ', 4)).split(",", -1);
                int start = Integer.parseInt(range[0]) - (range[1].equals("0") ? 0 : 1);
                result.addAll(before.subList(at, start));
                at = start;
            } else if (line.startsWith("+")) {
                result.add(line.substring(1));
            } else {
                assertThat(before.get(at)).isEqualTo(line.substring(1));
                if (line.startsWith(" ")) {
                    result.add(line.substring(1));
                }
                at++;
            }
        }
        result.addAll(before.subList(at, before.size()));
        return result;
    }
}
