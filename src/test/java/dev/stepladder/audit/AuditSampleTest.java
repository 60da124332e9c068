package dev.stepladder.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import org.junit.jupiter.api.Test;

class AuditSampleTest {
    private static final Matrices SHIPPED = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());

    @Test
    void oneSeedAlwaysDrawsTheSameFacts() {
        assertThat(AuditSample.of(SHIPPED, 120, 7)).hasSize(120).isSorted().isEqualTo(AuditSample.of(SHIPPED, 120, 7));
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertThat(AuditSample.of(SHIPPED, 20, 8)).isNotEqualTo(AuditSample.of(SHIPPED, 20, 7));
    }

    @Test
    void aLargerSampleContainsTheSmaller() {
        assertThat(AuditSample.of(SHIPPED, 120, 7)).containsAll(AuditSample.of(SHIPPED, 20, 7));
    }

    @Test
    void aSampleIsNeverLargerThanTheMatrices() {
        assertThat(AuditSample.of(SHIPPED, 1_000_000, 7)).hasSameSizeAs(SHIPPED.facts());
    }
}
