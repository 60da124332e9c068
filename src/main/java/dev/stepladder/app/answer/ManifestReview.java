package dev.stepladder.app.answer;

import dev.stepladder.app.request.FailOn;
import dev.stepladder.app.request.PreflightRequest;
import dev.stepladder.app.resolve.EnvironmentFolders;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.FleetManifests;
import dev.stepladder.load.fleet.FleetManifestsReader;
import dev.stepladder.manifest.FoundFiles;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.preflight.HopsAhead;
import dev.stepladder.preflight.Preflight;
import dev.stepladder.preflight.Report;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers a {@link PreflightRequest}. */
public final class ManifestReview {
    private static final String TEXT_NAME = "(standard input)";

    private final Inputs inputs;
    private final Diagnostics input;

    /**
     * A review.
     *
     * @param input collects the files that cannot be read
     */
    public ManifestReview(Inputs inputs, Diagnostics input) {
        this.inputs = inputs;
        this.input = input;
    }

    /** The findings. A manifest that cannot be read is a problem, and the others are reviewed all the same. */
    public Outcome<Report> answer(PreflightRequest request) {
        Diagnostics problems = new Diagnostics();
        Optional<HopsAhead> ahead = new HopsAheadMaker(request.target(), inputs.matrices(), problems)
                .make(inputs.plans().values().stream().findFirst(), inputs.fleet());
        if (ahead.isEmpty()) {
            return Outcome.wrongRequest(problems);
        }
        FleetManifests manifests =
                inputs.fleetFile().map(FleetManifestsReader::read).orElse(FleetManifests.NONE);
        Preflight preflight = new Preflight(
                inputs.matrices(),
                new Preflight.Order(
                        ahead.get(),
                        manifests.accepted(),
                        request.today(),
                        request.all(),
                        request.files().usedOnly()),
                input);
        if (input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        EnvironmentFolders folders = new EnvironmentFolders(request.fleet(), manifests);
        boolean named =
                !request.files().roots().isEmpty() || request.files().text().isPresent();
        List<Path> roots = named ? request.files().roots() : folders.all();
        if (!named && roots.isEmpty()) {
            problems.error(
                    Place.of("command line"),
                    "missing folder of manifests",
                    "found neither DIR nor manifests: in a fleet file",
                    "name a folder, or - for standard input");
            return Outcome.wrongRequest(problems);
        }
        FoundFiles files = ManifestFiles.find(roots, request.files().excludes(), input);
        if (files.isEmpty() && input.hasErrors()) {
            return Outcome.wrongInput(input);
        }
        preflight.look(files, folders::of);
        request.files().renderer().ifPresent(renderer -> preflight.render(renderer, files));
        request.files().text().ifPresent(text -> look(preflight, text));
        return outcome(preflight.report(), request.failOn());
    }

    private void look(Preflight preflight, Reader text) {
        try {
            preflight.look(TEXT_NAME, new BufferedReader(text));
        } catch (IOException e) {
            input.error(Place.of(TEXT_NAME), "cannot be read", String.valueOf(e.getMessage()), "");
        }
    }

    /** Reading nothing is no success: nothing found then says nothing. */
    private Outcome<Report> outcome(Report report, List<FailOn> failOn) {
        boolean no = report.blockers() > 0
                || (failOn.contains(FailOn.DEPRECATED) && report.deprecated() > 0)
                || (failOn.contains(FailOn.UNREAD) && !report.unread().isEmpty());
        Outcome.Verdict verdict = no
                ? Outcome.Verdict.NO
                : input.hasErrors()
                        ? Outcome.Verdict.WRONG_INPUT
                        : report.isEmpty() ? Outcome.Verdict.NO : Outcome.Verdict.YES;
        return new Outcome<>(verdict, Optional.of(report), input.sorted());
    }
}
