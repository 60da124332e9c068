package dev.stepladder.load.matrix;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.entry.AddedChannel;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds channels from other files to a component; by name, so that the order of files does not matter. Each name is used once. */
final class AddedChannels {
    private final Diagnostics diagnostics;
    private final List<AddedChannel> added = new ArrayList<>();

    AddedChannels(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void add(AddedChannel channel) {
        added.add(channel);
    }

    /** Adds all of them, then reports names that one component uses twice. */
    void place(MatrixDraft draft) {
        added.stream()
                .sorted(Comparator.comparing((AddedChannel one) -> one.channel().name()))
                .forEach(one -> Optional.ofNullable(draft.components().get(one.component()))
                        .ifPresent(component -> draft.lengthen(with(component, one.channel()))));
        draft.components().values().forEach(this::checkNames);
    }

    private static Component with(Component component, Channel more) {
        List<Channel> channels = new ArrayList<>(component.channels());
        channels.add(more);
        return component.choosing(channels);
    }

    private void checkNames(Component component) {
        Map<String, Channel> seen = new HashMap<>();
        for (Channel channel : component.channels()) {
            Optional.ofNullable(seen.putIfAbsent(channel.name(), channel))
                    .ifPresent(first -> diagnostics.error(
                            channel.fact().place(),
                            "channel %s of %s is defined twice".formatted(channel.name(), component.name()),
                            "found the first at " + first.fact().place(),
                            "give yours another name"));
        }
    }
}
