package dev.stepladder.app.answer;

import dev.stepladder.app.request.PatchRequest;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.follow.patch.LineEdit;
import dev.stepladder.follow.patch.PatchEdits;
import dev.stepladder.follow.patch.PatchFix;
import dev.stepladder.follow.patch.PatchSelection;
import dev.stepladder.follow.patch.PatchText;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.LineChange;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers a {@link PatchRequest}: reads the files whose lines steps change, and writes none. */
public final class PatchMaker {
    private static final Pattern NUMBERS = Pattern.compile("([1-9][0-9]{0,6})(?:\\.\\.([1-9][0-9]{0,6}))?");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PatchRequest request;
    private final Plan plan;
    private final PatchSelection selection;
    private final Diagnostics problems = new Diagnostics();

    public PatchMaker(PatchRequest request, Plan plan) {
        this.request = request;
        this.plan = plan;
        this.selection = new PatchSelection(plan);
    }

    /** The patch; no if no line can be changed, and a wrong input if a line does not have its old value. */
    public Outcome<String> answer() {
        Set<String> selected = selected();
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        PatchFix fix = fix(selected);
        PatchEdits.Edits edits = PatchEdits.of(plan, step -> selected.contains(step.id()), fix.ofSteps(), problems);
        if (problems.hasErrors()) {
            return Outcome.no(problems);
        }
        if (edits.edits().isEmpty()) {
            return nothing(edits);
        }
        String patch = diffs(edits, fix.ofLines(), problems);
        return problems.hasErrors()
                ? Outcome.wrongInput(problems)
                : Outcome.of(patch, true).warning(edits.open());
    }

    private String diffs(PatchEdits.Edits edits, String fix, Diagnostics into) {
        Map<String, List<LineEdit>> byFile = new TreeMap<>();
        edits.edits()
                .forEach(edit -> byFile.computeIfAbsent(edit.at().file(), key -> new ArrayList<>())
                        .add(edit));
        StringBuilder patch = new StringBuilder();
        byFile.forEach((file, own) -> patch.append(diff(file, own, fix, into)));
        return patch.toString();
    }

    /** What makes a patch of a selection that makes none; it was tried before it is said. */
    private PatchFix fix(Set<String> selected) {
        if (works(selected)) {
            return PatchFix.NONE;
        }
        String others = request.options().isEmpty() ? "" : " in place of " + String.join(" and ", request.options());
        Optional<Set<String>> whole = selection.completed(selected);
        Optional<Set<String>> fitting = selection
                .fitting(whole.orElse(selected), this::holds)
                .flatMap(selection::completed)
                .flatMap(steps -> selection.fitting(steps, this::holds));
        if (fitting.isPresent() && !selection.changesAny(fitting.get())) {
            return PatchFix.of("leave it: the lines of these steps have their new values");
        }
        return Stream.of(whole, fitting)
                .flatMap(Optional::stream)
                .filter(this::works)
                .findFirst()
                .map(steps -> PatchFix.of("%s --step %s%s"
                        .formatted(
                                fitting.filter(steps::equals).isPresent() && !selected.containsAll(steps)
                                        ? "take the earlier steps first, or for one patch of all write"
                                        : "write",
                                selection.inNumbers(steps),
                                others)))
                .orElse(PatchFix.NONE);
    }

    private boolean works(Set<String> steps) {
        Diagnostics trial = new Diagnostics();
        PatchEdits.Edits edits = PatchEdits.of(plan, step -> steps.contains(step.id()), "", trial);
        if (!trial.hasErrors()) {
            diffs(edits, "", trial);
        }
        return !trial.hasErrors();
    }

    private boolean holds(LineChange change, String value) {
        return inside(change.at().file())
                .flatMap(path -> InputFile.read(request.repository().resolve(path), new Diagnostics()))
                .filter(read -> PatchText.holds(read.text(), change.at(), value))
                .isPresent();
    }

    private Outcome<String> nothing(PatchEdits.Edits edits) {
        List<String> steps = selection.all();
        if (edits.open().isEmpty()) {
            problems.error(
                    Place.of(request.plan().toString()),
                    "no line to change",
                    steps.isEmpty()
                            ? "the plan's fleet file gives no lines in which versions are written"
                            : "the selected steps change no line; steps %s do".formatted(selection.inNumbers(steps)),
                    steps.isEmpty()
                            ? "make the fleet file from the repository, with stepladder snapshot DIR, and then the plan"
                            : "select some of these: --step " + selection.inNumbers(steps));
        }
        edits.open().forEach(problems::add);
        return Outcome.no(problems);
    }

    private String diff(String file, List<LineEdit> edits, String fix, Diagnostics into) {
        Optional<Path> inside = inside(file);
        if (inside.isEmpty()) {
            into.error(
                    Place.of(file),
                    "file is outside of the repository",
                    "paths of the patch begin at "
                            + request.repository().toAbsolutePath().normalize(),
                    "name the folder that has it: --repo DIR");
            return "";
        }
        Path path = request.repository().resolve(inside.get());
        String name = inside.get().toString().replace('\\', '/');
        return InputFile.read(path, file, into)
                .map(read -> PatchText.of(name, (marked(path) ? "\uFEFF" : "") + read.text(), edits, fix, into))
                .orElse("");
    }

    /** Whether a file begins with a byte order mark, which {@link InputFile} takes off. */
    private static boolean marked(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return bytes.length >= MARK.length && Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK);
        } catch (IOException e) {
            return false;
        }
    }

    /** The path within the repository: as it is given, or, if there is no such file, as the folder in which the command runs has it. */
    private Optional<Path> inside(String file) {
        Path root = request.repository().toAbsolutePath().normalize();
        Path given = Path.of(file).normalize();
        boolean below = !given.isAbsolute() && !given.startsWith("..");
        if (below && Files.exists(root.resolve(given))) {
            return Optional.of(given);
        }
        Path here = given.toAbsolutePath().normalize();
        return here.startsWith(root)
                ? Optional.of(root.relativize(here))
                : below ? Optional.of(given) : Optional.empty();
    }

    private Set<String> selected() {
        request.stage()
                .ifPresent(name -> check(
                        "stage", name, plan.stages().stream().map(Stage::name).toList()));
        request.environment()
                .ifPresent(name -> check(
                        "environment",
                        name,
                        plan.environments().stream().map(EnvironmentName::text).toList()));
        request.cluster()
                .ifPresent(name -> check(
                        "cluster",
                        name,
                        plan.paths().stream()
                                .flatMap(path -> path.clusters().stream())
                                .map(ClusterName::text)
                                .toList()));
        Set<String> named = named();
        Set<String> selected = new HashSet<>();
        for (Stage stage : plan.stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                boolean here = fits(request.stage(), stage.name())
                        && fits(request.environment(), part.name().text());
                part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .filter(step ->
                                here && fits(request.cluster(), step.cluster().text()))
                        .filter(step -> request.steps().isEmpty() || named.contains(step.id()))
                        .forEach(step -> selected.add(step.id()));
            }
        }
        return selected;
    }

    /** The steps of the numbers and names, those of a hop all together. */
    private Set<String> named() {
        List<Step> steps = plan.steps();
        Set<String> named = new HashSet<>();
        for (String name : request.steps()) {
            int before = named.size();
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                if (isNumbered(i + 1, name)
                        || step.id().equals(name)
                        || step.hop().equals(name)) {
                    named.add(step.id());
                }
            }
            if (named.size() == before) {
                check("step", name, steps.stream().map(Step::id).toList());
            }
        }
        return named;
    }

    /** Whether a number, or a range such as {@code 3..5}, has a step's number. */
    private static boolean isNumbered(int number, String words) {
        Matcher range = NUMBERS.matcher(words);
        return range.matches()
                && number >= Integer.parseInt(range.group(1))
                && number <= Integer.parseInt(Objects.requireNonNullElse(range.group(2), range.group(1)));
    }

    private static boolean fits(Optional<String> wanted, String name) {
        return wanted.isEmpty() || wanted.get().equals(name);
    }

    private void check(String what, String name, List<String> known) {
        if (!known.contains(name)) {
            problems.error(
                    Place.of("--%s %s".formatted(what, name)),
                    "the plan has no such " + what,
                    what.equals("step") ? "it has steps 1 to " + known.size() : "it has " + String.join(", ", known),
                    Nearest.to(name, known).map(word -> "write " + word).orElse(""));
        }
    }
}
