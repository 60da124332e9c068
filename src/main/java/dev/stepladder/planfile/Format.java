package dev.stepladder.planfile;

import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.DatedPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a plan can be written as. Every format ends in a line end and is the same on every machine. */
public enum Format {
    /** The plan itself: kept, reviewed, verified. */
    YAML(".yaml", ".yml"),
    /** The same as YAML, for programs. */
    JSON(".json", ".json"),
    /** One row per step, for spreadsheets. */
    CSV(".csv", ".csv"),
    /** For the terminal. */
    TABLE(".txt", ".txt");

    private final String extension;
    private final String otherExtension;

    Format(String extension, String otherExtension) {
        this.extension = extension;
        this.otherExtension = otherExtension;
    }

    /** The format that a file's name asks for by its extension, upper or lower case. */
    public static Optional<Format> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith(format.extension) || lower.endsWith(format.otherExtension))
                .findFirst();
    }

    /** The extension of each format, for messages. */
    public static List<String> extensions() {
        return Arrays.stream(values()).map(format -> format.extension).toList();
    }

    /** The plan in this format, without dates. */
    public String write(Plan plan) {
        return write(DatedPlan.undated(plan));
    }

    /** The plan in this format, with its dates if it has any. */
    public String write(DatedPlan plan) {
        return switch (this) {
            case YAML -> PlanYaml.write(plan);
            case JSON -> PlanYaml.json(plan);
            case CSV -> PlanCsv.write(plan);
            case TABLE -> PlanTable.write(plan);
        };
    }
}
