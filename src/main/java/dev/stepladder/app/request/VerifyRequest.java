package dev.stepladder.app.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Plans to replay on today's matrices, on the rules alone.
 *
 * @param plans plan files; each is verified once
 * @param fleet a fleet file to compare them with as well
 * @param strict whether their paths must also be proven shortest, without the search
 * @param approved whether every role that must approve has approved them as they are
 */
public record VerifyRequest(List<Path> plans, Optional<Path> fleet, boolean strict, boolean approved) {
    public VerifyRequest {
        plans = List.copyOf(plans);
    }

    /** Plans that need no approval. */
    public VerifyRequest(List<Path> plans, Optional<Path> fleet, boolean strict) {
        this(plans, fleet, strict, false);
    }

    /** Plans without a fleet. */
    public static VerifyRequest of(Path... plans) {
        return new VerifyRequest(List.of(plans), Optional.empty(), false);
    }
}
