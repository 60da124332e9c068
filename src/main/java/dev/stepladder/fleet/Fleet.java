package dev.stepladder.fleet;

import java.util.List;

/**
 * All environments, in the order in which they are upgraded.
 *
 * @param assumed what was not told and is taken from the provider's defaults, in words, for the plan to list
 */
public record Fleet(List<Environment> environments, List<String> assumed) {
    public Fleet {
        environments = List.copyOf(environments);
        assumed = List.copyOf(assumed);
    }
}
