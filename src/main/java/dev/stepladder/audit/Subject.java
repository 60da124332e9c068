package dev.stepladder.audit;

import dev.stepladder.load.matrix.LoadedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.When;
import dev.stepladder.yaml.InputFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The matrices under review.
 *
 * @param files the files of the matrices
 * @param loaded the matrices, which loaded without errors
 * @param today the day to judge dates by; empty for no judgement of dates
 * @param staleAfterDays how many days ago a source may have been read; empty for no limit
 */
public record Subject(
        List<InputFile> files, LoadedMatrices loaded, Optional<LocalDate> today, Optional<Integer> staleAfterDays) {
    public Subject {
        files = List.copyOf(files);
    }

    /** All facts. */
    public Matrices matrices() {
        return loaded.matrices();
    }

    /** The rules that hold for every cluster: only these can make a fact wrong in itself. */
    public List<Rule> unconditionalRules() {
        return matrices().rules().stream()
                .filter(rule -> rule.when().equals(When.ALWAYS))
                .toList();
    }
}
