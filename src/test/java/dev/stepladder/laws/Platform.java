package dev.stepladder.laws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.plan.Rollout;
import dev.stepladder.yaml.InputFile;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A platform as its owners write it down. Trees are never changed in place; {@link #with} changes a copy.
 *
 * @param files matrix files by name
 * @param goal component to the range that is asked for
 * @param accepted what {@code --accept} names
 */
record Platform(
        SortedMap<String, ObjectNode> files,
        ObjectNode fleet,
        SortedMap<String, String> goal,
        SortedSet<String> accepted,
        Rollout rollout) {

    /** The matrix files as text. */
    List<InputFile> matrixFiles() {
        return files.entrySet().stream()
                .map(file -> new InputFile(file.getKey(), Yaml.write(file.getValue())))
                .toList();
    }

    /** The fleet file as text. */
    InputFile fleetFile() {
        return new InputFile("fleet.yaml", Yaml.write(fleet));
    }

    /** The matrix files in another order, each with its keys and rules in another order. */
    List<InputFile> shuffledMatrixFiles(Dice dice) {
        return dice.shuffled(List.copyOf(files.entrySet())).stream()
                .map(file -> new InputFile(file.getKey(), Yaml.shuffled(file.getValue(), dice)))
                .toList();
    }

    /** The fleet file with its keys in another order. */
    InputFile shuffledFleetFile(Dice dice) {
        return new InputFile("fleet.yaml", Yaml.shuffled(fleet, dice));
    }

    /** The same platform after a change to one matrix file. */
    Platform with(String file, Consumer<ObjectNode> change) {
        SortedMap<String, ObjectNode> changed = new TreeMap<>(files);
        changed.computeIfPresent(file, (name, content) -> {
            ObjectNode copy = content.deepCopy();
            change.accept(copy);
            return copy;
        });
        return new Platform(changed, fleet, goal, accepted, rollout);
    }

    /** The same platform with one thing more accepted. */
    Platform accepting(String name) {
        SortedSet<String> more = new TreeSet<>(accepted);
        more.add(name);
        return new Platform(files, fleet, goal, more, rollout);
    }

    /** All its files, for replaying a failure by hand. */
    @Override
    public String toString() {
        return Stream.concat(matrixFiles().stream(), Stream.of(fleetFile()))
                        .map(file -> "# " + file.name() + "\n" + file.text())
                        .collect(Collectors.joining())
                + "# to %s, accepting %s, %s\n".formatted(goal, accepted, rollout.word());
    }
}
