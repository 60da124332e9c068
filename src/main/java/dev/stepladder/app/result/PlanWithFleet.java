package dev.stepladder.app.result;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.schedule.DatedPlan;
import java.util.Optional;

/** A plan that was read, and the fleet that it is for if a file was named. */
public record PlanWithFleet(DatedPlan plan, Optional<Fleet> fleet) {}
