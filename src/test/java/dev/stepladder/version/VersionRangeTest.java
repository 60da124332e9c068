package dev.stepladder.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // A bare version holds its patches and builds
                "1.20; 1.20 1.20.0 1.20.15 v1.20.15-eksbuild.3; 1.20-rc.1 1.19 1.19.20 1.2 1.21 1 python1.20",
                "1.20.x; 1.20 1.20.15; 1.21",
                "1; 1 1.20 1.21.3; 2 0.9",
                "1.20.15-eksbuild.3; 1.20.15-eksbuild.3 v1.20.15-eksbuild.3; 1.20.15 1.20.15-eksbuild.4",
                "1.19-al2; 1.19-al2; 1.19-al2023 1.19",
                // Hyphens include both ends, the last with all its patches
                "1.17 - 1.20; 1.17 1.17.3 1.18 1.20 1.20.99; 1.16.15 1.21 1.21.0-rc.1",
                "1.17.5 - 1.20.2; 1.17.5 1.20.2 1.20.2-eksbuild.1; 1.17.4 1.17 1.20.3",
                // A bound compares only as many numbers as it has
                "<=1.20; 1.20 1.20.15 1.19; 1.21",
                ">1.20; 1.21 2; 1.21.0-rc.1 1.20 1.20.15 1.19",
                "<1.20; 1.19.99 1 1.2; 1.19-rc.1 1.20 1.20.1 1.20-rc.1",
                ">=1.20; 1.20 1.20.3 1.21 2.0 v1.20; 1.19 1",
                "=1.20; 1.20 v1.20; 1.20.3 1.21 1.20-rc.1",
                ">=1.20.15-eksbuild.3; 1.20.15-eksbuild.14 1.20.16; 1.20.15 1.20.15-eksbuild.2",
                ">=2024-02-13; 2024-02-13 2024-03-01 2025; 2024-02-12 2023-12-31",
                // All bounds of a row, one of the alternatives
                ">=1.17 <1.21; 1.17 1.20.15; 1.16 1.21",
                ">= 1.17 < 1.21; 1.17 1.20.15; 1.16 1.21",
                "1.17 || 1.19 - 1.20; 1.17.3 1.19 1.20.1; 1.18 1.21 1.16",
                ">=1.17 <1.18 || >=1.20; 1.17.9 1.20 1.30; 1.18 1.19",
                // Names are compared only with themselves
                "<=python3.9; python3.8 python3.9 python3.9-arm64; nodejs18.x python3.10 3.8",
                "eks; eks; kops",
                "python; python3.9 python3.10-arm64; nodejs18.x",
                "true; true; false",
                // Patterns on the text
                "*; 1.20 latest python3.9; ''",
                "*-arm64; python3.9-arm64 1.20-arm64; python3.9 arm64 1-arm64-x",
                "1.2*; 1.2 1.20 1.25.1; 1.3",
                "1*1; 1.1 11 1.20.1; 1 1.2 2.1",
                "1.*-a*-b; 1.2-a3-b 1.-ax-a-b 1.0-a-b; 1.2-b 1.2-a 1.2-a-c 1.-ab",
                "*-a*-a; 1-a-a 1-ab-a; 1-a",
                "*2*1*; 2.1 1.2.3.1.4 21; 1.2 12 2 1",
                "python*-arm64 >=python3.9; python3.9-arm64 python3.10-arm64; python3.8-arm64 python3.9"
            })
    void holdsTheFirstRowAndNotTheSecond(String range, String inside, String outside) {
        VersionRange versions = VersionRange.of(range);
        assertThat(versions(inside)).allMatch(versions::contains);
        assertThat(versions(outside)).noneMatch(versions::contains);
    }

    private static List<Version> versions(String row) {
        return row.isEmpty()
                ? List.of()
                : List.of(row.split(" ")).stream().map(Version::of).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "||",
                "1.17 ||",
                "|| 1.17",
                "1.17 | 1.18",
                "1.17, 1.18",
                ">",
                ">=",
                "> >1",
                ">=1.17 <",
                "1.17 -",
                "- 1.17",
                "1.17 -1.20",
                "1.17- 1.20",
                ">=1.17 - 1.20",
                "1.17 - <1.20",
                ">1.*",
                "=<1.20",
                "=>1.20",
                "1.17 - *"
            })
    void refusesWhatIsNoRange(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
        assertThatThrownBy(() -> VersionRange.of(text)).hasMessage("not a version range: '" + text + "'");
    }

    @Test
    void knowsRangesByWhatTheyHoldNotByTheirSpaces() {
        assertThat(VersionRange.of(">=1.17  <1.21"))
                .isEqualTo(VersionRange.of(">= 1.17 <1.21"))
                .hasSameHashCodeAs(VersionRange.of(">= 1.17 <1.21"))
                .isNotEqualTo(VersionRange.of(">=1.17"));
        assertThat(VersionRange.of("*")).isEqualTo(VersionRange.ANY);
        assertThat(VersionRange.of("1.20.x")).isEqualTo(VersionRange.line(Version.of("1.20")));
    }

    @Test
    void keepsTheTextAsWritten() {
        assertThat(VersionRange.of(" 1.17 - 1.20 ")).hasToString("1.17 - 1.20");
    }

    @Test
    void makesARangeOfALineAndOneOfASingleVersion() {
        VersionRange line = VersionRange.line(Version.of("v1.19"));
        assertThat(versions("1.19 1.19-al2 1.19.3")).allMatch(line::contains);
        assertThat(versions("1.18 1.20")).noneMatch(line::contains);
        VersionRange one = VersionRange.exactly(Version.of("v1.19"));
        assertThat(versions("1.19 v1.19")).allMatch(one::contains);
        assertThat(versions("1.19-al2 1.19.3 1.18")).noneMatch(one::contains);
    }

    private static final String LISTED =
            "1.33.2 1.34.0-beta.0 1.34.0-rc.1 1.34.0 1.34.0-acme.1 1.34.1-1 1.34.1 1.35 1.35.4 1.36.0-ec.0";

    /** What each range holds of what is listed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // A name is the listed release, without its pre-releases and builds
                "1.34.0; 1.34.0",
                "=1.34.0; 1.34.0",
                "v1.34.0; 1.34.0",
                "1.34.0-rc.1; 1.34.0-rc.1",
                "1.35; 1.35",
                "=1.35; 1.35",
                // or else the line, without pre-releases
                "1.34; 1.34.0 1.34.0-acme.1 1.34.1",
                "1.34.x; 1.34.0 1.34.0-acme.1 1.34.1",
                "1.35.x; 1.35 1.35.4",
                "1.36; ''",
                // Bounds are releases, too, and leave pre-releases out
                ">=1.34.0; 1.34.0 1.34.0-acme.1 1.34.1 1.35 1.35.4",
                ">1.34.0; 1.34.0-acme.1 1.34.1 1.35 1.35.4",
                "<=1.34.0; 1.33.2 1.34.0",
                "<1.34.0; 1.33.2",
                "1.34.0 - 1.34.1; 1.34.0 1.34.0-acme.1 1.34.1",
                "<=1.35; 1.33.2 1.34.0 1.34.0-acme.1 1.34.1 1.35 1.35.4",
                // unless the row names one; a pattern holds every text
                ">=1.34.0-rc.1 <1.34.0; 1.34.0-rc.1",
                ">=1.34.0-beta.0 <=1.34.0; 1.34.0-beta.0 1.34.0-rc.1 1.34.0",
                ">=1.36.0-ec.0; 1.36.0-ec.0",
                "1.34.0-*; 1.34.0-beta.0 1.34.0-rc.1 1.34.0-acme.1",
                // A patch or build that is not listed is the release that covers it
                "1.34.0-eks-1234; 1.34.0",
                ">=1.35.2; 1.35 1.35.4",
                "<=1.35.7; 1.33.2 1.34.0 1.34.0-acme.1 1.34.1 1.35 1.35.4",
                "1.35.9+k3s1; 1.35.4",
                "=1.35.3-gke.100; 1.35"
            })
    void meansWhatIsListed(String range, String inside) {
        List<Version> listed = versions(LISTED);
        VersionRange versions = VersionRange.of(range).among(new ListedVersions(listed, false));
        assertThat(listed).filteredOn(versions::contains).containsExactlyElementsOf(versions(inside));
    }

    @Test
    void holdsPreReleasesWhereAComponentIncludesThemAndTouchesThemAnywhere() {
        List<Version> listed = versions(LISTED);
        VersionRange range = VersionRange.of(">=1.34.1");
        assertThat(listed)
                .filteredOn(range.among(new ListedVersions(listed, true))::contains)
                .containsExactlyElementsOf(versions("1.34.1 1.35 1.35.4 1.36.0-ec.0"));
        assertThat(listed)
                .filteredOn(range.among(new ListedVersions(listed, false))::touches)
                .containsExactlyElementsOf(versions("1.34.1 1.35 1.35.4 1.36.0-ec.0"));
        assertThat(listed)
                .filteredOn(VersionRange.of("1.34.0").among(new ListedVersions(listed, false))::touches)
                .containsExactlyElementsOf(versions("1.34.0"));
    }

    @Test
    void tellsItsAlternativesAndTheVersionsItNames() {
        VersionRange range = VersionRange.of("1.17 - 1.19 || >=1.21 <1.23 || *-arm64");

        assertThat(range.alternatives())
                .containsExactly(
                        VersionRange.of("1.17 - 1.19"), VersionRange.of(">=1.21 <1.23"), VersionRange.of("*-arm64"));
        assertThat(range.bounds())
                .containsExactly(Version.of("1.17"), Version.of("1.19"), Version.of("1.21"), Version.of("1.23"));
    }
}
