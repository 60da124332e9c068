package dev.stepladder.audit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.load.matrix.FrozenMatrices;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.yaml.InputFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintTest {
    /** The day is fixed, so that time alone breaks no build; move it on when the matrices are brought up to date. */
    @Test
    void theShippedMatricesAreClean() {
        Lint.Report report =
                Lint.report(ShippedMatrices.files(), Optional.of(LocalDate.of(2026, 11, 21)), Optional.of(365));

        assertThat(report.loads()).isTrue();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void theOrderOfFilesMakesNoDifference() {
        List<InputFile> backwards = new ArrayList<>(FrozenMatrices.files());
        Collections.reverse(backwards);

        assertThat(Lint.report(backwards, Optional.empty(), Optional.empty()))
                .isEqualTo(Lint.report(FrozenMatrices.files(), Optional.empty(), Optional.empty()));
    }

    @Test
    void everyCodeHasAWordThatLeadsBackToIt() {
        assertThat(Code.values())
                .allSatisfy(code -> assertThat(Code.of(code.word())).contains(code));
    }
}
