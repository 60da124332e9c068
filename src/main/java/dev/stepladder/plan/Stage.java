package dev.stepladder.plan;

import dev.stepladder.name.EnvironmentName;
import java.util.List;

/** All steps of one minor of the leading component. */
public record Stage(String name, List<EnvironmentPart> environments) {
    public Stage {
        environments = List.copyOf(environments);
    }

    /** The steps of one environment in a stage. */
    public record EnvironmentPart(EnvironmentName name, List<Wave> waves) {
        public EnvironmentPart {
            waves = List.copyOf(waves);
        }
    }

    /** Clusters that move together. */
    public record Wave(String name, List<Step> steps) {
        public Wave {
            steps = List.copyOf(steps);
        }
    }
}
