package dev.stepladder.app.request;

import java.nio.file.Path;

/**
 * The position of a fleet on a plan.
 *
 * @param fleet the fleet file with the current versions
 */
public record StatusRequest(Path plan, Path fleet) {}
