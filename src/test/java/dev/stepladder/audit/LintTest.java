package dev.stepladder.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostic.Severity;
import dev.stepladder.load.InputFile;
import dev.stepladder.load.ShippedMatrices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintTest {
    @Test
    void theShippedMatricesHaveNoErrors() {
        Lint.Report report = Lint.report(ShippedMatrices.files(), Optional.empty(), Optional.empty());

        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(report.loads()).isTrue();
    }

    @Test
    void theOrderOfFilesMakesNoDifference() {
        List<InputFile> backwards = new ArrayList<>(ShippedMatrices.files());
        Collections.reverse(backwards);

        assertThat(Lint.report(backwards, Optional.empty(), Optional.empty()))
                .isEqualTo(Lint.report(ShippedMatrices.files(), Optional.empty(), Optional.empty()));
    }

    @Test
    void everyCodeHasAWordThatLeadsBackToIt() {
        assertThat(Code.values())
                .allSatisfy(code -> assertThat(Code.of(code.word())).contains(code));
    }
}
