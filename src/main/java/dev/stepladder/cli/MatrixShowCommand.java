package dev.stepladder.cli;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.audit.Compatibility;
import dev.stepladder.audit.Documents;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.options.AttributeOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.report.TextGrid;
import dev.stepladder.report.matrix.CompatibilityTable;
import dev.stepladder.report.matrix.Coverage;
import dev.stepladder.report.matrix.FactList;
import dev.stepladder.report.matrix.ReleaseCard;
import dev.stepladder.report.matrix.ReleaseList;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepladder matrix show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Show what the matrices say.",
        footer = {
            "",
            "  matrix show istio kubernetes    compatibility table, one row per Istio release",
            "  matrix show kubernetes 1.22     everything known about one release",
            "  matrix show istio               its releases, their dates and compatible ranges",
            "  matrix show --sources           documents behind the facts, with the dates they were read",
            "  matrix show --facts             every fact with its id, by which overrides name it",
            "  matrix show istio --facts       facts about one component",
            "  matrix show --coverage          counts of components, releases, facts and documents"
        })
final class MatrixShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..2",
            description = "A component; two components; or a component and one of its releases.")
    private List<String> what = new ArrayList<>();

    @Option(names = "--sources", description = "List the documents that facts rest on.")
    private boolean sources;

    @Option(
            names = "--facts",
            description = "List facts with their ids, words and places: all, or those about one component.")
    private boolean facts;

    @Option(names = "--coverage", description = "Count components, releases, facts and documents.")
    private boolean coverage;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or markdown (default: ${DEFAULT-VALUE}).")
    private TextGrid.Form format = TextGrid.Form.TABLE;

    @Option(names = "--rows", paramLabel = "RANGE", description = "Only these releases of the first component.")
    private Optional<String> rows = Optional.empty();

    @Option(names = "--columns", paramLabel = "RANGE", description = "Only these releases of the second.")
    private Optional<String> columns = Optional.empty();

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Provider whose rules apply (default: eks, if the matrices have it).")
    private Optional<String> provider = Optional.empty();

    @Mixin
    private AttributeOptions attributeOptions = new AttributeOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    private final Diagnostics problems = new Diagnostics();

    MatrixShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Results.show(matrixOptions.review().read(), console, set -> {
            String shown = shown(set.files(), set.matrices());
            Refusal.ifAny(ExitCode.USAGE, problems);
            console.problems(problems.notes());
            console.result(shown);
        });
    }

    private String shown(List<InputFile> files, Matrices matrices) {
        SortedMap<String, String> attributes = attributes(matrices);
        if (sources) {
            return documents(files, matrices) + overridden(matrices);
        }
        if (facts) {
            Optional<Component> about = what.stream().findFirst().flatMap(name -> component(matrices, name));
            return problems.hasErrors()
                    ? ""
                    : FactList.of(matrices, about.map(Component::name)).draw(format);
        }
        if (coverage || what.isEmpty()) {
            Coverage figures = new Coverage(files, matrices);
            String drawn = figures.grid().draw(format);
            return format == TextGrid.Form.CSV ? drawn : drawn + "\n" + figures.sentence();
        }
        Optional<Component> first = component(matrices, what.get(0));
        if (what.size() == 1) {
            return first.map(component -> ReleaseList.of(component).draw(format))
                    .orElse("");
        }
        if (matrices.component(what.get(1)).isPresent() || !isRelease(what.get(1))) {
            Optional<Component> second = component(matrices, what.get(1));
            return first.flatMap(one -> second.map(other -> table(matrices, attributes, one, other)))
                    .orElse("");
        }
        return first.map(component -> card(matrices, attributes, component)).orElse("");
    }

    private String documents(List<InputFile> files, Matrices matrices) {
        return new TextGrid(
                        List.of("file", "document", "read", "facts", "url"),
                        Documents.of(files, matrices).stream()
                                .map(document -> List.of(
                                        document.file(),
                                        document.name(),
                                        document.source().read().toString(),
                                        String.valueOf(document.facts()),
                                        document.source().url()))
                                .toList())
                .draw(format);
    }

    /** The facts that a team overrides, below the documents; nothing in a table for machines. */
    private String overridden(Matrices matrices) {
        if (matrices.overridden().isEmpty() || format == TextGrid.Form.CSV) {
            return "";
        }
        return "\n"
                + new TextGrid(
                                List.of("overridden", "was", "is", "why", "at"),
                                matrices.overridden().stream()
                                        .map(fact -> List.of(
                                                fact.was().id(),
                                                fact.was().says(),
                                                fact.drops()
                                                        ? "dropped"
                                                        : fact.said().says(),
                                                fact.why(),
                                                fact.said().place().toString()))
                                        .toList())
                        .draw(format);
    }

    /** Whether a word that is no component is meant as a release: those have digits. */
    private static boolean isRelease(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private String table(Matrices matrices, SortedMap<String, String> attributes, Component one, Component other) {
        Compatibility compatibility = new Compatibility(matrices, attributes);
        if (!compatibility.relates(one, other)) {
            problems.error(
                    Place.of(one.name() + " " + other.name()),
                    "no fact relates these two components",
                    "neither is a partner of the other, and no rule is about just these two",
                    "");
            return "";
        }
        CompatibilityTable table = new CompatibilityTable(
                one, other, range("--rows", rows, one), range("--columns", columns, other), compatibility);
        return problems.hasErrors() ? "" : table.draw(format);
    }

    private VersionRange range(String option, Optional<String> text, Component component) {
        Optional<VersionRange> range = text.flatMap(VersionRange::parse);
        boolean some = range.isPresent()
                && component.releases().stream().anyMatch(release -> range.get().contains(release.version()));
        if (text.isPresent() && !some) {
            boolean tight = text.get().matches("[0-9.]+-[0-9.]+");
            problems.error(
                    Place.of(option + " " + text.get()),
                    range.isEmpty()
                            ? "value is not a range of versions"
                            : "no release of %s is in this range".formatted(component.name()),
                    range.isEmpty() ? "expected such as \"1.17 - 1.20\" or \">=1.17\"" : "",
                    tight ? "write \"" + text.get().replace("-", " - ") + '"' : "");
        }
        return range.orElse(VersionRange.ANY);
    }

    private String card(Matrices matrices, SortedMap<String, String> attributes, Component component) {
        String name = component.name() + " " + what.get(1);
        Optional<Release> release = MatrixReview.release(component, what.get(1), Place.of(name), problems);
        return release.map(known -> ReleaseCard.of(matrices, attributes, component, known))
                .orElse("");
    }

    private Optional<Component> component(Matrices matrices, String name) {
        return MatrixReview.component(matrices, name, problems);
    }

    private SortedMap<String, String> attributes(Matrices matrices) {
        RuleChoice choice = RuleChoice.of(provider.orElse(RuleChoice.USUAL_PROVIDER));
        return MatrixReview.attributes(choice.stating(attributeOptions.given()), matrices, problems);
    }
}
