package dev.stepladder.app.request;

import java.nio.file.Path;

/**
 * The position of a fleet on a plan.
 *
 * @param fleet what runs now
 */
public record StatusRequest(Path plan, Path fleet) {}
