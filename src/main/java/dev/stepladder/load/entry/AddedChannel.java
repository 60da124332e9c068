package dev.stepladder.load.entry;

import dev.stepladder.matrix.Channel;
import dev.stepladder.name.ComponentName;

/** A channel that a file adds to the component of another file. */
public record AddedChannel(ComponentName component, Channel channel) {}
