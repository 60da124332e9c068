package dev.stepladder.app.request;

import java.util.List;

/**
 * What is to know of units besides the versions that they run.
 *
 * @param hops that have begun, by the release that they enter, such as {@code node=1.31}
 * @param failed components that have failed, with the reason if it is given, such as {@code node=two nodes are not ready}
 * @param paused components that nothing moves, in the same form
 * @param previous what components ran before, such as {@code ami=1.30}
 */
public record UnitStates(List<String> hops, List<String> failed, List<String> paused, List<String> previous) {
    /** Nothing more to know. */
    public static final UnitStates NONE = new UnitStates(List.of(), List.of(), List.of(), List.of());

    public UnitStates {
        hops = List.copyOf(hops);
        failed = List.copyOf(failed);
        paused = List.copyOf(paused);
        previous = List.copyOf(previous);
    }
}
