package dev.stepladder.fleet;

import static dev.stepladder.SmallWorld.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.version.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    private static final Unit NODES = unit("ng-shared: node 1.21.3-al2");

    @ParameterizedTest
    @CsvSource({
        "{unit}-{minor},    ng-shared-1-21",
        "{unit}-{version},  ng-shared-1-21-3-al2",
        "old-{unit},        old-ng-shared"
    })
    void isCalledByItsReleaseWithDashesWhereTheFleetSaysSo(String rename, String called) {
        assertThat(NODES.called(rename).calls()).isEqualTo(called);
    }

    @Test
    void isCalledByItsNameWithoutATemplate() {
        assertThat(NODES.calls()).isEqualTo("ng-shared");
    }

    @Test
    void keepsItsNameAndItsTemplateOnAnotherRelease() {
        Unit moved = NODES.called("{unit}-{minor}").at(Version.of("1.22-al2"));

        assertThat(moved.name()).isEqualTo("ng-shared");
        assertThat(moved.calls()).isEqualTo("ng-shared-1-22");
    }

    @Test
    void unitsOfClustersThatAreAlikeDifferOnlyInTheirPlace() {
        Unit elsewhere = new Unit(
                NODES.name(), NODES.component(), NODES.version(), NODES.count(), new Place("fleet.yaml", 7, 3));

        assertThat(elsewhere).isNotEqualTo(NODES);
        assertThat(elsewhere.anywhere()).isEqualTo(NODES.anywhere());
    }

    @Test
    void refusesANegativeNumberOfNodes() {
        assertThatThrownBy(() -> new Unit(NODES.name(), NODES.component(), NODES.version(), -1, NODES.place()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit ng-shared with -1 nodes");
    }
}
