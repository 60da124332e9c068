package dev.stepladder.app.answer;

import dev.stepladder.app.request.PatchRequest;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.follow.LineEdit;
import dev.stepladder.follow.PatchEdits;
import dev.stepladder.follow.PatchText;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
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

/** Answers a {@link PatchRequest}: reads the files whose lines steps change, and writes none. */
public final class PatchMaker {
    private static final Pattern NUMBERS = Pattern.compile("([1-9][0-9]{0,6})(?:\\.\\.([1-9][0-9]{0,6}))?");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PatchRequest request;
    private final Plan plan;
    private final Diagnostics problems = new Diagnostics();

    public PatchMaker(PatchRequest request, Plan plan) {
        this.request = request;
        this.plan = plan;
    }

    /** The patch; no if no line can be changed, and a wrong input if a line does not have its old value. */
    public Outcome<String> answer() {
        Set<String> selected = selected();
        if (problems.hasErrors()) {
            return Outcome.wrongRequest(problems);
        }
        PatchEdits.Edits edits = PatchEdits.of(plan, step -> selected.contains(step.id()), problems);
        if (problems.hasErrors()) {
            return Outcome.no(problems);
        }
        if (edits.edits().isEmpty()) {
            return nothing(edits);
        }
        Map<String, List<LineEdit>> byFile = new TreeMap<>();
        edits.edits()
                .forEach(edit -> byFile.computeIfAbsent(edit.at().file(), key -> new ArrayList<>())
                        .add(edit));
        StringBuilder patch = new StringBuilder();
        byFile.forEach((file, own) -> patch.append(diff(file, own)));
        return problems.hasErrors()
                ? Outcome.wrongInput(problems)
                : Outcome.of(patch.toString(), true).warning(edits.open());
    }

    private Outcome<String> nothing(PatchEdits.Edits edits) {
        if (edits.open().isEmpty()) {
            problems.error(
                    Place.of(request.plan().toString()),
                    "no line to change",
                    "the selected steps change no line that the fleet file gives",
                    "make the fleet file from the repository, with stepladder snapshot DIR, and then the plan");
        }
        edits.open().forEach(problems::add);
        return Outcome.no(problems);
    }

    private String diff(String file, List<LineEdit> edits) {
        Optional<Path> inside = inside(file);
        if (inside.isEmpty()) {
            problems.error(
                    Place.of(file),
                    "file is outside of the repository",
                    "paths of the patch begin at "
                            + request.repository().toAbsolutePath().normalize(),
                    "name the folder that has it: --repo DIR");
            return "";
        }
        Path path = request.repository().resolve(inside.get());
        String name = inside.get().toString().replace('\\', '/');
        return InputFile.read(path, file, problems)
                .map(read -> PatchText.of(name, (marked(path) ? "\uFEFF" : "") + read.text(), edits, problems))
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
                        "stage",
                        name,
                        plan.stages().stream().map(Plan.Stage::name).toList()));
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
        for (Plan.Stage stage : plan.stages()) {
            for (Plan.EnvironmentPart part : stage.environments()) {
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
        List<Plan.Step> steps = plan.steps();
        Set<String> named = new HashSet<>();
        for (String name : request.steps()) {
            int before = named.size();
            for (int i = 0; i < steps.size(); i++) {
                Plan.Step step = steps.get(i);
                if (isNumbered(i + 1, name)
                        || step.id().equals(name)
                        || step.hop().equals(name)) {
                    named.add(step.id());
                }
            }
            if (named.size() == before) {
                check("step", name, steps.stream().map(Plan.Step::id).toList());
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
