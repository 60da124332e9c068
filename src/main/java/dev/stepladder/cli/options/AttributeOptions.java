package dev.stepladder.cli.options;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What a cluster states of itself, for rules and upgrades that ask. */
public final class AttributeOptions {
    @Option(
            names = "--attribute",
            paramLabel = "NAME=VALUE",
            description =
                    "An attribute of every cluster, such as fargate=true, over those of the fleet file. May be repeated.")
    private List<String> attributes = new ArrayList<>();

    /** The attributes; what can't be read, and what no rule asks for, is reported. */
    public SortedMap<String, String> read(Matrices matrices, Diagnostics problems) {
        SortedMap<String, String> read = new TreeMap<>();
        for (String argument : attributes) {
            Place place = Place.of("--attribute " + argument);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? "" : argument.substring(0, equals).strip();
            String value = argument.substring(equals + 1).strip();
            if (name.isEmpty() || Version.parse(value).isEmpty()) {
                problems.error(place, "not an attribute with a value", "expected such as fargate=true", "");
            } else if (name.equals("provider")) {
                problems.error(place, "provider has an option of its own", "", "write --provider " + value);
            } else if (!matrices.askedAttributes().contains(name)) {
                problems.error(
                        place,
                        "no fact asks for the attribute \"%s\"".formatted(name),
                        "asked for are " + String.join(", ", matrices.askedAttributes()),
                        Nearest.to(name, matrices.askedAttributes())
                                .map(meant -> "write %s=%s".formatted(meant, value))
                                .orElse(""));
            } else if (read.put(name, value) != null) {
                problems.error(place, name + " is given twice", "", "give it once");
            }
        }
        return read;
    }
}
