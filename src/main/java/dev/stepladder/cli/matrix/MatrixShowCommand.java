package dev.stepladder.cli.matrix;

import dev.stepladder.app.MatrixReview;
import dev.stepladder.app.request.RuleChoice;
import dev.stepladder.audit.Compatibility;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.AttributeOptions;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.report.TextGrid;
import dev.stepladder.report.matrix.CompatibilityTable;
import dev.stepladder.report.matrix.Coverage;
import dev.stepladder.report.matrix.DocumentList;
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
        headerHeading = "Examples:%n"
                + "  stepladder matrix show istio kubernetes   which Istio fits which Kubernetes%n"
                + "  stepladder matrix show kubernetes 1.22    all about one release%n"
                + "  stepladder matrix show istio              its releases, with dates and ranges%n"
                + "  stepladder matrix show --sources          documents behind the facts%n"
                + "  stepladder matrix show istio --facts      facts, with their ids%n"
                + "  stepladder matrix show --coverage         counts of releases and facts%n"
                + "%n",
        sortOptions = false,
        description = "Show what the matrices say.")
public final class MatrixShowCommand implements Callable<Integer> {
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

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, csv or markdown (default: text).")
    private Optional<String> format = Optional.empty();

    @Option(names = "--rows", paramLabel = "RANGE", description = "Only these releases of the first component.")
    private Optional<String> rows = Optional.empty();

    @Option(names = "--columns", paramLabel = "RANGE", description = "Only these releases of the second.")
    private Optional<String> columns = Optional.empty();

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "Provider whose rules apply (default: eks, if the matrices have it).")
    private Optional<String> provider = Optional.empty();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(Grids.FORMATS);

    @Mixin
    private AttributeOptions attributeOptions = new AttributeOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    private final Diagnostics problems = new Diagnostics();

    public MatrixShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        resultOptions.require(format, List.of());
        return Results.show(matrixOptions.review().read(), console, set -> {
            shown(set.files(), set.matrices(), TextGrid.Form.TABLE);
            Refusal.ifAny(ExitCode.USAGE, problems);
            console.problems(problems.notes());
            resultOptions.write(form -> shown(set.files(), set.matrices(), Grids.form(form)), console);
        });
    }

    /** What is asked for; empty, and a problem, if there is no such thing. */
    private String shown(List<InputFile> files, Matrices matrices, TextGrid.Form form) {
        SortedMap<String, String> attributes = attributes(matrices);
        if (sources) {
            return DocumentList.of(files, matrices, form);
        }
        if (facts) {
            Optional<Component> about = what.stream().findFirst().flatMap(name -> component(matrices, name));
            return problems.hasErrors()
                    ? ""
                    : FactList.of(matrices, about.map(Component::name)).draw(form);
        }
        if (coverage || what.isEmpty()) {
            Coverage figures = new Coverage(files, matrices);
            String drawn = figures.grid().draw(form);
            return form == TextGrid.Form.CSV ? drawn : drawn + "\n" + figures.sentence();
        }
        Optional<Component> first = component(matrices, what.get(0));
        if (what.size() == 1) {
            return first.map(component -> ReleaseList.of(component).draw(form)).orElse("");
        }
        if (matrices.component(what.get(1)).isPresent() || !isRelease(what.get(1))) {
            Optional<Component> second = component(matrices, what.get(1));
            return first.flatMap(one -> second.map(other -> table(matrices, attributes, one, other, form)))
                    .orElse("");
        }
        return first.map(component -> card(matrices, attributes, component)).orElse("");
    }

    /** Whether a word that is no component is meant as a release: those have digits. */
    private static boolean isRelease(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private String table(
            Matrices matrices,
            SortedMap<String, String> attributes,
            Component one,
            Component other,
            TextGrid.Form form) {
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
        return problems.hasErrors() ? "" : table.draw(form);
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
