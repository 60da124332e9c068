package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import java.util.List;
import java.util.Optional;

/** The channel that a user means by a name, in a fleet file or on the command line. */
public final class Channels {
    private Channels() {}

    /**
     * The channel of this name; nothing, and a problem, if the component has none.
     *
     * @param place where the user wrote it
     */
    public static Optional<Channel> resolve(Component component, String name, Place place, Diagnostics diagnostics) {
        Optional<Channel> channel = component.channel(name);
        if (channel.isEmpty()) {
            List<String> known =
                    component.channels().stream().map(Channel::name).sorted().toList();
            diagnostics.error(
                    place,
                    known.isEmpty()
                            ? component.name() + " has no channels"
                            : "unknown channel \"%s\" of %s".formatted(name, component.name()),
                    known.isEmpty()
                            ? "found no channels in %s"
                                    .formatted(component.place().file())
                            : "known: " + String.join(", ", known),
                    Nearest.to(name, known).map(meant -> "write " + meant).orElse(""));
        }
        return channel;
    }

    /** The component whose channel an attribute names; nothing if it is any other attribute. */
    public static Optional<Component> ofAttribute(String attribute, Matrices matrices) {
        return matrices.components().values().stream()
                .filter(component -> !component.channels().isEmpty()
                        && Channel.attribute(component.name()).equals(attribute))
                .findFirst();
    }
}
