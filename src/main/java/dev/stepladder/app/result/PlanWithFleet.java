package dev.stepladder.app.result;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.schedule.DatedPlan;
import java.util.Optional;

/**
 * A plan that was read.
 *
 * @param fleet that it is for, if a file was named
 * @param matrices those that it was made with, if they were asked for and are still the same
 */
public record PlanWithFleet(DatedPlan plan, Optional<Fleet> fleet, Optional<Matrices> matrices) {}
