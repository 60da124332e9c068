package dev.stepladder.planfile;

import dev.stepladder.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a plan can be written as. Every format ends in a line end and is the same on every machine. */
public enum Format {
    /** The plan itself: kept, reviewed, verified. */
    YAML(List.of(".yaml", ".yml"), PlanYaml::write),
    /** One row per step, for spreadsheets. */
    CSV(List.of(".csv"), PlanCsv::write),
    /** For the terminal. */
    TABLE(List.of(".txt"), PlanTable::write);

    private final List<String> extensions;
    private final Function<Plan, String> writer;

    Format(List<String> extensions, Function<Plan, String> writer) {
        this.extensions = extensions;
        this.writer = writer;
    }

    /** The format that a file's name asks for by its extension, upper or lower case. */
    public static Optional<Format> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** All extensions there are, for messages. */
    public static List<String> allExtensions() {
        return Arrays.stream(values())
                .flatMap(format -> format.extensions.stream())
                .toList();
    }

    /** The plan in this format. */
    public String write(Plan plan) {
        return writer.apply(plan);
    }
}
