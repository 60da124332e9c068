package dev.stepladder.snapshot.fleetfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions as tools print them, and the releases that speak for them. */
class ReleaseFinderTest {
    private static final ReleaseFinder FINDER =
            new ReleaseFinder(SmallWorld.of("""
                component: etcd
                releases: [{version: "3.4"}, {version: "3.5"}, {version: "3.5.26"}, {version: "3.6.0-rc.1"}, {version: "3.6.1"}]
                """).matrices());

    @ParameterizedTest
    @CsvSource({
        "3.4,             3.4",
        "v3.4.13,         3.4",
        "3.4.13-0,        3.4",
        "3.4.13-eks-1,    3.4",
        "3.4.13+k3s1,     3.4",
        "3.4.13-20230217, 3.4",
        "3.4.13-debian-9, 3.4",
        "3.5.25,          3.5",
        "3.5.26-0,        3.5.26",
        "3.5.31,          3.5.26",
        "3.6.0-rc.1,      3.6.0-rc.1",
        "3.6.1-2,         3.6.1",
    })
    void aVersionIsCoveredByTheNewestReleaseOfItsLineNotAboveIt(String seen, String release) {
        assertThat(FINDER.release("etcd", seen)).contains(release);
    }

    @ParameterizedTest
    @CsvSource({"3.4.0-rc.1", "3.4.0-alpha", "3.6", "3.6.0", "3.6.2", "3.7.1", "latest", "sha256"})
    void aPreReleaseOrAVersionOfNoListedLineIsNotCovered(String seen) {
        assertThat(FINDER.release("etcd", seen)).isEmpty();
    }
}
