package dev.stepladder.app.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A step of a plan to explain, or the proof that no safe path is shorter.
 *
 * @param step the step's number from 1 or name, or its hop's name; nothing for the proof
 */
public record ExplainRequest(Path plan, Optional<String> step) {}
