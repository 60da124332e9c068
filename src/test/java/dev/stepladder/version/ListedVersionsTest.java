package dev.stepladder.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedVersionsTest {
    private static ListedVersions listed(String versions) {
        return new ListedVersions(
                Stream.of(versions.split(" ")).map(Version::of).toList(), false);
    }

    @Test
    void saysWhatItWasMadeOf() {
        ListedVersions all = new ListedVersions(List.of(Version.of("1.0"), Version.of("1.1")), true);

        assertThat(all.versions()).containsExactly(Version.of("1.0"), Version.of("1.1"));
        assertThat(all.includesPreReleases()).isTrue();
        assertThat(ListedVersions.NONE.includesPreReleases()).isFalse();
        assertThat(all.isLeftOut(Version.of("1.1.0-rc.1"))).isFalse();
        assertThat(listed("1.0 1.1").isLeftOut(Version.of("1.1.0-rc.1"))).isTrue();
    }

    /** The list decides where it has both; a text alone decides by its word. */
    @ParameterizedTest
    @CsvSource({
        "1.2.2 1.2.3,             1.2.3-rc.1, true",
        "1.2.3-rc.1 1.2.3,        1.2.3-rc.1, true",
        "1.2.3 1.2.3-rc.1,        1.2.3-rc.1, false",
        "1.2.3-rc.1,              1.2.3-rc.1, true",
        "1.2.3-odd 1.2.3,         1.2.3-odd,  true",
        "1.2.3 1.2.3-odd,         1.2.3-odd,  false",
        "1.2.3,                   1.2.3-odd,  false",
        "1.2.3-odd,               1.2.3-odd,  false",
        "1.2.3-eks.1 1.2.3,       1.2.3-eks.1, false",
        "1.2.3,                   1.2.3,      false"
    })
    void aPreReleaseComesBeforeTheFinishedOne(String versions, String version, boolean expected) {
        assertThat(listed(versions).isPreRelease(Version.of(version))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.2, 2", "1.2, 1.0, -2", "1.1, 1.1, 0", "1.0, 1.3, 2147483647", "0.9, 1.0, 2147483647"})
    void countsPlaces(String first, String second, int places) {
        assertThat(listed("1.0 1.1 1.2").places(Version.of(first), Version.of(second)))
                .isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource({"1.2.3-1, 1.2.3, 1", "1.2.3, 1.2.3-1, -1", "1.2.3, 1.2.3, 0", "1.2.4, 1.2.3, 1", "1.2.2, 1.2.3-1, -1"})
    void theOrderOfTheListCountsWhereItHasBoth(String one, String other, int order) {
        assertThat(Integer.signum(listed("1.2.3 1.2.3-1").compare(Version.of(one), Version.of(other))))
                .isEqualTo(order);
    }

    /** The newest patch that is not above, of the line. */
    @ParameterizedTest
    @CsvSource({
        "1.20 1.21,               1.20.7,      1.20",
        "1.20 1.20.5 1.20.9,      1.20.7,      1.20.5",
        "1.20 1.20.5 1.20.7,      1.20.7+k3s1, 1.20.7",
        "1 2,                     1.20.7,      1",
        "1 1.1 2,                 1.20.7,      none",
        "1 2,                     2+b,         2",
        "1.20 1.20-al2,           1.20.7-al2,  1.20-al2",
        "v1.20,                   1.20.7,      v1.20",
        "go1.20,                  1.20.7,      none",
        "1.20,                    1.20-1,      none",
        "1.20,                    1.20.1-rc.1, none",
        "1.20,                    1.20,        none",
        "1.20.5,                  1.20.4,      none"
    })
    void aListedVersionSpeaksForItsPatches(String versions, String version, String expected) {
        assertThat(listed(versions)
                        .cover(Version.of(version))
                        .map(Version::toString)
                        .orElse("none"))
                .isEqualTo(expected);
    }
}
