package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.entry.Channels;
import dev.stepladder.load.entry.UnknownComponent;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads {@code --channel} arguments by the matrices, and collects every problem. */
final class ChannelArguments {
    private final Matrices matrices;
    private final Diagnostics problems;

    ChannelArguments(Matrices matrices, Diagnostics problems) {
        this.matrices = matrices;
        this.problems = problems;
    }

    /** The attributes of a cluster that chose these channels. */
    SortedMap<String, String> attributes(List<String> arguments) {
        SortedMap<String, String> chosen = new TreeMap<>();
        for (String argument : arguments) {
            Place place = Place.of("--channel " + argument);
            int equals = argument.indexOf('=');
            String name = argument.substring(equals + 1).strip();
            Optional<Component> component = equals < 0
                    ? only(name, place)
                    : component(argument.substring(0, equals).strip(), place)
                            .filter(known -> Channels.resolve(known, name, place, problems)
                                    .isPresent());
            if (component.isPresent()
                    && chosen.put(Channel.attribute(component.get().name()), name) != null) {
                problems.error(
                        place,
                        "%s is given two channels".formatted(component.get().name()),
                        "",
                        "give one");
            }
        }
        return chosen;
    }

    private Optional<Component> component(String name, Place place) {
        Optional<Component> component = matrices.component(name);
        if (component.isEmpty()) {
            problems.add(UnknownComponent.of(name, matrices.componentNames(), place));
        }
        return component;
    }

    /** The only component that has a channel of this name. */
    private Optional<Component> only(String name, Place place) {
        List<Component> having = matrices.components().values().stream()
                .filter(component -> component.channel(name).isPresent())
                .toList();
        if (having.size() == 1) {
            return having.stream().findFirst();
        }
        if (having.isEmpty()) {
            SortedSet<String> known = matrices.components().values().stream()
                    .flatMap(component -> component.channels().stream())
                    .map(Channel::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            problems.error(
                    place,
                    known.isEmpty() ? "no component has channels" : "no component has this channel",
                    known.isEmpty() ? "" : "known: " + String.join(", ", known),
                    Nearest.to(name, known).map(word -> "write " + word).orElse(""));
            return Optional.empty();
        }
        problems.error(
                place,
                "several components have a channel " + name,
                "found "
                        + having.stream()
                                .map(Component::name)
                                .map(ComponentName::text)
                                .collect(Collectors.joining(", ")),
                "write COMPONENT=" + name);
        return Optional.empty();
    }
}
