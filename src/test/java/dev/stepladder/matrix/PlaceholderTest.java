package dev.stepladder.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceholderTest {
    @Test
    void showsWhatNobodyTold() {
        String filled = Placeholder.fill(
                "eksctl --name {cluster} --region {cluster.region} --to {to}",
                name -> name.equals("cluster") ? Optional.of("a$1") : Optional.empty());

        assertThat(filled).isEqualTo("eksctl --name a$1 --region <region> --to <to>");
    }

    @Test
    void leavesForLaterWhatHasNoValueYet() {
        String filled = Placeholder.fillSome(
                "{unit} of {cluster}", name -> name.equals("unit") ? Optional.of("ng") : Optional.empty());

        assertThat(filled).isEqualTo("ng of {cluster}");
    }

    @Test
    void leavesBracesOfOthersAlone() {
        String jq = "jq '{a: .b}' and {range .items[*]}{.metadata.name}";

        assertThat(Placeholder.firstUnknown(jq)).isEmpty();
        assertThat(Placeholder.fill(jq, name -> Optional.of("x"))).isEqualTo(jq);
    }

    @Test
    void findsWhatStandsForNothing() {
        assertThat(Placeholder.firstUnknown("{cluster} {cluster.any} {end}")).contains("end");
    }
}
