package dev.stepladder.report.summary;

import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanBasis;
import java.nio.file.Path;
import java.util.Optional;

/** A short name of the fleet that a plan is for, so that entries of several fleets in one calendar or one pull request differ. */
public final class FleetName {
    private static final String USUAL = "fleet";
    private static final String MATRICES = "matrices";

    private FleetName() {}

    /** The name of the fleet file without its extension; for a file {@code fleet.yaml} that of its folder; {@code fleet} without a file. */
    public static String of(Plan plan) {
        return plan.basis().inputs().stream()
                .map(PlanBasis.Input::name)
                .filter(name -> !name.equals(MATRICES))
                .findFirst()
                .map(FleetName::ofFile)
                .orElse(USUAL);
    }

    /** The same of a fleet file. */
    public static String ofFile(String name) {
        Path file = Path.of(name);
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
        return stem.equals(USUAL)
                ? Optional.ofNullable(file.getParent())
                        .flatMap(folder -> Optional.ofNullable(folder.getFileName()))
                        .map(Path::toString)
                        .filter(folder -> folder.matches(".*\\w.*"))
                        .orElse(USUAL)
                : stem;
    }
}
