package dev.stepladder.app.request;

import java.nio.file.Path;

/**
 * A contrastive question: why a plan does not have another path.
 *
 * @param question such as {@code without istio 1.12}, {@code ending on istio 1.13}, {@code kubernetes 1.21 before istio 1.10}
 */
public record WhyNotRequest(Path plan, String question) {}
