package dev.stepladder.cli.completion;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.app.request.FailOn;
import dev.stepladder.app.request.MatrixFiles;
import dev.stepladder.cli.options.PlanOutputs;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Rollout;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.report.preflight.PreflightColumns;
import dev.stepladder.upstream.document.UpstreamKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The values that options and parameters take, as far as they are known beforehand. Each belongs to the label under which help shows the value: what is
 * labelled COMPONENT is the name of a component in every command.
 */
public final class CompletionValues {
    private final List<String> components;
    private final List<String> providers;

    private CompletionValues(Optional<Matrices> shipped) {
        components = shipped.map(all -> List.copyOf(all.componentNames())).orElse(List.of());
        providers = shipped.map(all -> List.copyOf(all.providers().keySet())).orElse(List.of());
    }

    /** Adds them to all commands, for a program that writes scripts of shells. */
    public static void add(CommandLine commands) {
        CompletionValues values = new CompletionValues(
                new MatrixReview(MatrixFiles.SHIPPED).read().value().map(set -> set.matrices()));
        values.addTo(commands);
    }

    private void addTo(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            List<String> words = of(spec, option);
            if (!words.isEmpty()) {
                spec.remove(option);
                spec.addOption(
                        OptionSpec.builder(option).completionCandidates(words).build());
            }
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            List<String> words = of(spec, parameter);
            if (!words.isEmpty()) {
                spec.remove(parameter);
                spec.addPositional(PositionalParamSpec.builder(parameter)
                        .completionCandidates(words)
                        .build());
            }
        }
        command.getSubcommands().values().forEach(this::addTo);
    }

    /** The known values of an argument; none for an argument with any value. */
    private List<String> of(CommandSpec command, ArgSpec argument) {
        return switch (argument.paramLabel()) {
            case "FORMAT" -> formats(command);
            case "COMPONENT" -> components;
            case "PROVIDER" -> providers;
            case "ORDER" -> Stream.of(Rollout.values()).map(Rollout::word).toList();
            case "LEVEL" -> Stream.of(Level.values()).map(Level::word).toList();
            case "REASON" -> FailOn.words();
            case "COLUMN" -> PreflightColumns.known();
            case "KIND" -> command.name().equals("schema") ? MatrixReview.schemaKinds() : upstream();
            case "NAME" -> argument.isPositional() && command.name().equals("show") ? components : List.of();
            default -> words(argument);
        };
    }

    private static List<String> upstream() {
        List<String> kinds = new ArrayList<>(UpstreamKind.words());
        kinds.add("openshift-graph");
        return kinds;
    }

    private static List<String> words(ArgSpec argument) {
        return argument.type().isEnum()
                ? Stream.of(argument.type().getEnumConstants())
                        .map(word -> word.toString().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    /** The formats of a command, which its options know. */
    public static List<String> formats(CommandSpec command) {
        return command.mixins().values().stream()
                .map(CommandSpec::userObject)
                .flatMap(options -> options instanceof ResultOptions results
                        ? results.known().stream()
                        : options instanceof PlanOutputs ? PlanReport.FORMATS.stream() : Stream.of())
                .map(OutputFormat::word)
                .distinct()
                .toList();
    }
}
