package dev.stepladder.app.answer;

import dev.stepladder.app.resolve.PlanInputs;
import dev.stepladder.app.result.PlanWithFleet;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OfferedReleases;
import dev.stepladder.schedule.DatedPlan;
import java.util.Optional;

/** The matrices that a plan file was made with, if today's are the same. */
public final class MatricesOfPlan {
    private MatricesOfPlan() {}

    /** The plan with its fleet and matrices; a remark instead of matrices that differ. */
    public static PlanWithFleet with(Inputs inputs, Diagnostics problems) {
        DatedPlan plan = inputs.plan();
        boolean same = PlanInputs.sameMatrices(plan.plan().basis().inputs(), inputs.digests());
        if (!same) {
            problems.note(
                    Place.of("matrices"),
                    "they differ from those that the plan was made with, so the map has no safe ranges;"
                            + " if that was with a folder of your own, add --matrices DIR");
        }
        Optional<Matrices> matrices =
                same ? Optional.of(OfferedReleases.on(plan.judgedOn(), inputs.matrices())) : Optional.empty();
        return new PlanWithFleet(plan, inputs.fleet(), matrices);
    }
}
