package dev.stepladder.app.request;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * An approval to record in a plan file.
 *
 * @param fleet a fleet file to compare the plan with as well
 * @param role the role in which the person approves
 * @param by the person
 * @param at the moment; recorded to the second
 */
public record ApproveRequest(Path plan, Optional<Path> fleet, String role, String by, Instant at) {}
