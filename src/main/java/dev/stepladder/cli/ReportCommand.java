package dev.stepladder.cli;

import dev.stepladder.app.request.ReportRequest;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Content;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Results;
import dev.stepladder.cli.options.DayConverter;
import dev.stepladder.cli.options.MatrixOptions;
import dev.stepladder.cli.options.ResultOptions;
import dev.stepladder.cli.options.RuleOptions;
import dev.stepladder.cli.options.SearchOptions;
import dev.stepladder.cli.options.StyleOptions;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.outlook.OutlookReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepladder report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder report --fleet fleet.yaml%n"
                + "  stepladder report --fleet fleet.yaml --as-of 2026-12-01 -o report.html%n"
                + "  stepladder report --fleet fleet.yaml --until 2027-12-31 -o upgrades.ics%n"
                + "%n",
        sortOptions = false,
        description =
                "Show how far behind each cluster is, what is out of support or soon will be, what that costs, and by when the next upgrade must begin.")
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--fleet", paramLabel = "FILE", required = true, description = "Fleet file.")
    private Path fleetFile = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Day of the report (default: today). It decides what is out, offered and supported.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "Add a roadmap: the dated upgrades that keep the fleet in support until this day, with the fewest node rolls.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, html (one page), markdown, csv (a row for each unit), json, or with --until ics (calendar). Default: by the extension of -o, else text.")
    private Optional<String> format = Optional.empty();

    @Mixin
    private ResultOptions resultOptions = new ResultOptions(OutlookReport.FORMATS);

    @Mixin
    private RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private SearchOptions searchOptions = new SearchOptions();

    @Mixin
    private StyleOptions styleOptions = new StyleOptions();

    @Mixin
    private MatrixOptions matrixOptions = new MatrixOptions();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics usage = new Diagnostics();
        LocalDate day = asOf.orElseGet(console::today);
        resultOptions.check(format, matrixOptions.inputs(Stream.of(fleetFile)), usage);
        styleOptions.check(usage);
        searchOptions.check(usage);
        check(day, usage);
        Refusal.ifAny(ExitCode.USAGE, usage);
        return Results.show(
                matrixOptions
                        .stepladder(searchOptions, console)
                        .report(new ReportRequest(fleetFile, day, until, ruleOptions.choice())),
                console,
                outlook -> resultOptions.write(
                        (form, to) -> Content.of(OutlookReport.write(
                                outlook,
                                form,
                                to.isPresent() ? styleOptions.file(console) : styleOptions.style(console))),
                        console));
    }

    private void check(LocalDate day, Diagnostics usage) {
        until.filter(last -> !day.isBefore(last))
                .ifPresent(last -> usage.error(
                        Place.of("--until " + last),
                        "the roadmap ends before it begins",
                        "the report is as of " + day,
                        "give a later day, such as --until " + day.plusYears(1)));
        if (resultOptions.formats().stream().anyMatch(OutputFormat::needsDates) && until.isEmpty()) {
            usage.error(
                    Place.of("--format ics"),
                    "missing --until",
                    "a calendar has the upgrades of a roadmap",
                    "add --until, such as --until " + day.plusYears(1));
        }
    }
}
